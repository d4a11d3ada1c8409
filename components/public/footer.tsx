import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Strip } from './strip'

const columns = {
  contact: ['contacts', 'howToInvest', 'promise', 'official'],
  data: ['companies', 'agreements', 'events', 'incentives', 'sources', 'api'],
  thisSite: ['about', 'facts', 'privacy', 'accessibility'],
} as const

export function Footer({ locale, sampleWorld }: { locale: Locale; sampleWorld: boolean }) {
  const t = translator(locale)
  return (
    <>
      <Strip />
      <footer className="ft">
        <div className="wrap">
          <div className="cols">
            {(Object.keys(columns) as (keyof typeof columns)[]).map((column) => (
              <div key={column}>
                <h2>{t(`common.footer.${column}`)}</h2>
                <ul>
                  {columns[column].map((key) => (
                    <li key={key}>
                      <a href={paths[key](locale)}>{t(`common.nav.${key}`)}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
          <p className="mock">
            {t('common.footer.publisher')}
            {sampleWorld && ` · ${t('common.sampleBand')}`}
          </p>
          {/* The portal's script shows this and marks what is chosen, in workrooms before React looks at it. */}
          <div className="theme" role="group" aria-label={t('common.theme.label')} data-theme-choice="" hidden suppressHydrationWarning>
            {(['system', 'light', 'dark'] as const).map((theme) => (
              <button key={theme} type="button" value={theme} suppressHydrationWarning>{t(`common.theme.${theme}`)}</button>
            ))}
          </div>
        </div>
      </footer>
    </>
  )
}
