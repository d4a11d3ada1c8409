import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { PlotStatus } from '@/lib/plots/kinds'
import { drawPlan } from '@/lib/plots/plan'
import type { Plot } from '@/lib/plots/record'
import { plotTitle, statusText } from '@/lib/plots/words'

/** How a status is drawn: fill and line, and stripes, so that colour is never the only sign. */
const looks: Record<PlotStatus, string> = { free: 'f', on_hold: 'v', under_application: 'v', contracted: 'r', built: 'r', withdrawn: 'x' }
const frame = 'M1 1h22v14H1z'

/**
 * The plan of a site from the outlines of its plots: each plot a link with its status, a scale and the north, a legend of what is drawn. `here` is the plot whose
 * page this is. Nothing where no outline is published.
 */
export function PlotPlan({ plots, here, label, locale }: { plots: readonly Plot[]; here?: string; label: string; locale: Locale }) {
  const t = translator(locale)
  const drawn = plots.flatMap((plot) => (plot.shape ? [{ plot, shape: plot.shape }] : []))
  const plan = drawPlan(drawn.map(({ shape }) => shape))
  if (!plan) return null
  const { width, height, outlines, scale } = plan
  return (
    <>
      <svg className="map zm" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        <pattern id="hat" className="hatch" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" />
          <path d="M0 8L8 0h-3L0 5zM8 8V5L5 8z" />
        </pattern>
        {drawn.map(({ plot }, index) => {
          const { path, x, y, named } = outlines[index]!
          return (
            <a key={plot.id} href={paths.plot(locale, plot.site.id, plot.code)} className={`pl ${looks[plot.status]}${plot.id === here ? ' me' : ''}`} aria-current={plot.id === here ? 'page' : undefined}>
              <title>{t('plots.plan.plot', { title: plotTitle(plot, locale), status: statusText(plot, locale) })}</title>
              <path d={path} />
              {named && <text x={x} y={y + 5} textAnchor="middle">{plot.code}</text>}
            </a>
          )
        })}
        <path className="bar" d={`M${width - 30 - scale.length} ${height - 18}v-6m0 6h${scale.length}m0 0v-6`} />
        <text x={width - 30 - scale.length} y={height - 30}>{t('plots.plan.metres', { value: formatNumber(scale.metres, locale) })}</text>
        <path d="M24 46L31 18L38 46L31 40z" />
        <text x="31" y="64" textAnchor="middle">{t('plots.plan.north')}</text>
      </svg>
      <ul className="leg">
        {here && <LegendItem look="me" text={t('plots.plan.this')} />}
        {[...new Map(drawn.map(({ plot }) => [looks[plot.status], drawn.filter((other) => looks[other.plot.status] === looks[plot.status]).map((other) => other.plot.status)]))].map(([look, statuses]) => (
          <LegendItem key={look} look={look} text={[...new Set(statuses)].map((status) => t(`plots.status.${status}`)).join(locale === 'zh' ? '、' : ', ')} />
        ))}
      </ul>
      <p className="small muted mt-2">{t('plots.plan.note')}</p>
    </>
  )
}

const LegendItem = ({ look, text }: { look: string; text: string }) => (
  <li>
    <svg viewBox="0 0 24 16" aria-hidden="true" className={`pl ${look}`}>
      <path d={frame} />
    </svg>
    {text}
  </li>
)
