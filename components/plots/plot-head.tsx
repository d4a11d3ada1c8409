import { LocalizedText } from '@/components/public/localized-text'
import { ShortlistToggle } from '@/components/public/shortlist-toggle'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Plot } from '@/lib/plots/record'
import { plotSize, plotTitle, statusText, statusTone } from '@/lib/plots/words'

/** What the plot is, how large, whether it can be had, and the way to ask for it. */
export function PlotHead({ plot, locale }: { plot: Plot; locale: Locale }) {
  const t = translator(locale)
  const [title, size] = [plotTitle(plot, locale), plotSize(plot, locale)]
  return (
    <div className="ph2">
      <div>
        <h1>{size ? t('plots.title.sized', { title, size }) : title}</h1>
        {plot.name && (
          <p className="lead">
            <LocalizedText text={plot.name} locale={locale} />
          </p>
        )}
        <div className="meta">
          <span className={statusTone[plot.status]}>{statusText(plot, locale)}</span>
          {plot.statusAsOf && <span>{t('plots.statusAsOf', { date: formatDate(plot.statusAsOf, locale) })}</span>}
          {plot.sample && <span className="tag smp">{t('common.sample')}</span>}
          <a href={paths.site(locale, plot.site.id)}>
            <LocalizedText text={plot.site.name} locale={locale} />
          </a>
          <ShortlistToggle item={{ site: plot.site.id, plot: plot.code }} name={`${title}, ${textIn(plot.site.name, locale)?.text ?? plot.site.id}`} locale={locale} />
        </div>
      </div>
      <p className="acts">
        <a className="btn" href={paths.newEoi(locale, { plot: plot.id })}>{t('common.expressInterest')}</a>
        <a className="btn sec" href={paths.compare(locale, [`plot:${plot.id}`])}>
          <Icon name="compare" />
          {t('plots.compare')}
        </a>
      </p>
    </div>
  )
}
