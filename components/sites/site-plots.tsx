import { PlotPlan } from '@/components/plots/plot-plan'
import { PlotTable } from '@/components/plots/plot-table'
import { Section } from '@/components/registers/section'
import { textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Plot } from '@/lib/plots/record'
import type { SitePart } from './site'

/** The plan of the site and the table of its plots and halls; nothing where no register is published. */
export function SitePlots({ site, plots, today, locale }: Pick<SitePart, 'site' | 'locale'> & { plots: readonly Plot[]; today: string }) {
  if (plots.length === 0) return null
  const t = translator(locale)
  const name = textIn(site.name, locale)?.text ?? site.id
  return (
    <>
      {plots.some(({ shape }) => shape) && (
        <Section id="plan" title={t('plots.plan.zone')}>
          <PlotPlan plots={plots} label={t('plots.plan.label', { site: name })} locale={locale} />
        </Section>
      )}
      <Section id="plots" title={t('plots.list.title')} intro={t('plots.list.found', { count: plots.length, free: plots.filter(({ status }) => status === 'free').length })}>
        <PlotTable plots={plots} siteId={site.id} today={today} locale={locale} />
        <p className="mt-5">
          <a href={paths.fit(locale)}>{t('plots.list.fit')}</a>
        </p>
      </Section>
    </>
  )
}
