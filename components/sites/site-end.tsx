import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** The last word of a site's page: what to say when asking; `plots` tells that some are listed above. */
export function SiteEnd({ slug, plots, locale }: { slug: string; plots: boolean; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="card end noprint" aria-labelledby="end">
      <div>
        <h2 id="end">{t('sites.end')}</h2>
        <p className="muted">
          {!plots && `${t('sites.noPlots')} `}
          {t('sites.answers.ask')}
        </p>
      </div>
      <a className="btn" href={paths.newEoi(locale, { site: slug })}>{t('common.expressInterest')}</a>
    </section>
  )
}
