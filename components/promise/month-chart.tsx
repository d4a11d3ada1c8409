import { formatShortMonth } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Cell, promiseKinds, shareOf } from '@/lib/promise/figures'

const [left, right, top, bottom, width, height] = [34, 416, 20, 220, 420, 250]
const bar = 22

/** Shares by month as bars: solid for the first answer, hatched for the substantive one, an outline for a month that is still open. The table beside it says the same. */
export function MonthChart({ months, locale, title }: { months: readonly { month: string; cell: Cell }[]; locale: Locale; title: string }) {
  const t = translator(locale)
  const y = (share: number) => bottom - ((bottom - top) * share) / 100
  const band = (right - left) / months.length
  return (
    <figure>
      <ul className="pk" aria-hidden="true">
        {promiseKinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 18 14" width="18" height="14"><rect className={`b-${kind}`} x="1" y="1" width="16" height="12" fill={kind === 'first' ? undefined : 'url(#hatch)'} /></svg>
            {t(`promise.kind.${kind}`)}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 18 14" width="18" height="14"><rect className="b-open" x="1" y="1" width="16" height="12" /></svg>
          {t('promise.open')}
        </li>
      </ul>
      <svg className="pc" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="chart-title">
        <title id="chart-title">{title}</title>
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect className="b-line" width="2.500" height="5" /></pattern>
        </defs>
        {[0, 25, 50, 75, 100].map((share) => (
          <g key={share}>
            <path className="gl" d={`M${left} ${y(share)}H${right}`} />
            <text x={left - 6} y={y(share) + 4} textAnchor="end">{share}</text>
          </g>
        ))}
        {months.map(({ month, cell }, index) => {
          const middle = left + band * (index + 0.5)
          return (
            <g key={month}>
              {promiseKinds.map((kind, place) => {
                const shown = cell[kind]
                const x = Math.round(middle - bar - 2 + place * (bar + 4))
                if (shown === null) return null
                if (shown === 'open') return <rect key={kind} className="b-open" x={x} y={y(40)} width={bar} height={bottom - y(40)} />
                if (typeof shown === 'string') return <text key={kind} x={x + bar / 2} y={bottom - 6} textAnchor="middle">*</text>
                const share = shareOf(shown)
                return (
                  <g key={kind}>
                    <rect className={`b-${kind}`} x={x} y={y(share)} width={bar} height={bottom - y(share)} fill={kind === 'first' ? undefined : 'url(#hatch)'} />
                    <text className="v" x={x + bar / 2} y={y(share) - 5} textAnchor="middle">{share}</text>
                  </g>
                )
              })}
              <text x={middle} y={bottom + 20} textAnchor="middle">{formatShortMonth(month, locale)}</text>
            </g>
          )
        })}
      </svg>
      <figcaption className="small muted">{t('promise.chartNote')}</figcaption>
    </figure>
  )
}
