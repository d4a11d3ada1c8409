import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** The last word of a site's page: plots are not listed yet, so ask. */
export function SiteEnd({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="card end noprint" aria-labelledby="end">
      <div>
        <h2 id="end">{t('sites.end')}</h2>
        <p className="muted">
          {t('sites.noPlots')} {t('sites.answers.ask')}
        </p>
      </div>
      <a className="btn" href={paths.newEoi(locale, { site: slug })}>{t('common.expressInterest')}</a>
    </section>
  )
}
