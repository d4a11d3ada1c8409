import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { PlotKind } from '@/lib/plots/kinds'
import { plotTitle } from '@/lib/plots/words'
import { RecordLinks } from './record-links'

type Named = { id: string; name: Localized }
type Citing = {
  projects: Named[]
  sites: Named[]
  plots: { siteId: string; code: string; kind: PlotKind }[]
  companies: { id: string; name: string }[]
  agreements: { id: string; title: Localized }[]
  events: Named[]
  incentives: Named[]
  indicators: { id: string; label: Localized }[]
  districts: Named[]
  offices: { id: string; office: Localized }[]
  units: Named[]
  region: boolean
  zones: boolean
}

/** What rests on a source, by kind of record. Facts about the region link to the part of the page that shows them. */
export function CitingRecords({ citing, locale }: { citing: Citing; locale: Locale }) {
  const t = translator(locale)
  const groups = [
    { key: 'projects', links: citing.projects.map(({ id, name }) => ({ id, name, href: paths.project(locale, id) })) },
    { key: 'sites', links: [...(citing.zones ? [{ id: 'zones', name: t('registers.source.zones'), href: paths.sites(locale) }] : []), ...citing.sites.map(({ id, name }) => ({ id, name, href: paths.site(locale, id) }))] },
    { key: 'plots', links: citing.plots.map((plot) => ({ id: `${plot.siteId}/${plot.code}`, name: plotTitle(plot, locale), href: paths.plot(locale, plot.siteId, plot.code) })) },
    { key: 'agreements', links: citing.agreements.map(({ id, title }) => ({ id, name: title, href: paths.agreement(locale, id) })) },
    { key: 'events', links: citing.events.map(({ id, name }) => ({ id, name, href: paths.event(locale, id) })) },
    { key: 'companies', links: citing.companies.map(({ id, name }) => ({ id, name, href: paths.company(locale, id) })) },
    { key: 'incentives', links: citing.incentives.map(({ id, name }) => ({ id, name, href: paths.incentive(locale, id) })) },
    { key: 'indicators', links: [...(citing.region ? [{ id: 'region', name: t('registers.source.region'), href: paths.about(locale) }] : []), ...citing.indicators.map(({ id, label }) => ({ id, name: label, href: paths.aboutPart(locale, 'figures') }))] },
    { key: 'districts', links: citing.districts.map(({ id, name }) => ({ id, name, href: paths.aboutPart(locale, 'districts') })) },
    { key: 'offices', links: citing.offices.map(({ id, office }) => ({ id, name: office, href: paths.aboutPart(locale, 'offices') })) },
    { key: 'units', links: citing.units.map(({ id, name }) => ({ id, name, href: paths.contacts(locale) })) },
  ] as const
  const cited = groups.filter(({ links }) => links.length > 0)
  if (cited.length === 0) return <p className="muted">{t('registers.source.citedNone')}</p>
  return cited.map(({ key, links }) => (
    <div key={key} className="mb-6">
      <h3 className="mb-2">{t(`registers.source.cited.${key}`)}</h3>
      <RecordLinks links={links} locale={locale} />
    </div>
  ))
}
