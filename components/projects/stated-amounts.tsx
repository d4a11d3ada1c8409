import { Converted } from '@/components/public/converted'
import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import { amountsOf } from '@/lib/projects/figures'
import type { Figure } from '@/lib/projects/record'

/** Every amount that a source states, each in its own currency with what it is and where it comes from. */
export function StatedAmounts({ figures, locale, show, rates }: { figures: Figure[]; locale: Locale; show?: string; rates?: Rates }) {
  const t = translator(locale)
  const amounts = amountsOf(figures)
  return (
    <table className="tb am">
      <caption>{t('projects.page.amountsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('projects.page.amount')}</th>
          <th scope="col">{t('projects.page.says')}</th>
          <th scope="col">{t('projects.page.source')}</th>
        </tr>
      </thead>
      <tbody>
        {amounts.map((figure, index) => (
          <tr key={index}>
            <th scope="row" className="num">
              {formatMoney(figure.value, figure.unit, locale)}
              <Converted low={figure.value} currency={figure.unit} show={show} rates={rates} locale={locale} />
              {figure.headline && amounts.length > 1 && <span className="tag">{t('projects.page.leading')}</span>}
            </th>
            <td>
              <LocalizedText text={figure.note} locale={locale} />
            </td>
            <td>
              <Evidence source={figure.source} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
