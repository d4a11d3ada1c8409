import type { ReactNode } from 'react'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { asksForPlots } from '@/lib/plots/filters'
import { plotStatuses, utilityStates } from '@/lib/plots/kinds'
import { bands } from '@/lib/plots/readiness'
import { type SiteCounts, type SiteFilters, siteSorts } from '@/lib/sites/filters'
import { siteTypes } from '@/lib/sites/types'

type Props = {
  locale: Locale
  filters: SiteFilters
  /** How many sites each choice would show. */
  counts: SiteCounts
  districts: readonly { id: string; name: Localized }[]
  /** Whether plots of any site are published; else nothing can be asked of them. */
  plots: boolean
}

/** Filters of the sites as a plain GET form. Choices that would show nothing stay visible and cannot be chosen. */
export function SiteFilterForm({ locale, filters, counts, districts, plots }: Props) {
  const t = translator(locale)
  const option = (value: string, label: string, count: number, chosen: boolean) => (
    <option key={value} value={value} disabled={count === 0 && !chosen}>{t('sites.filter.option', { label, count })}</option>
  )
  return (
    <form className="flt" action={paths.sites(locale)} aria-label={t('sites.filter.legend')}>
      <Select name="type" label={t('sites.filter.type')} value={filters.types[0]}>
        <option value="">{t('sites.filter.all')}</option>
        {siteTypes.map((type) => option(type, t(`terms.siteType.${type}`), counts.types.get(type) ?? 0, filters.types.includes(type)))}
      </Select>
      <Select name="district" label={t('sites.filter.district')} value={filters.districtIds[0]}>
        <option value="">{t('sites.filter.all')}</option>
        {districts.map(({ id, name }) => option(id, textIn(name, locale)?.text ?? id, counts.districts.get(id) ?? 0, filters.districtIds.includes(id)))}
      </Select>
      {plots && (
        <>
          <Select name="status" label={t('plots.list.status')} value={filters.plots.statuses[0]}>
            <option value="">{t('plots.filter.open')}</option>
            {plotStatuses.map((status) => option(status, t(`plots.status.${status}`), counts.statuses.get(status) ?? 0, filters.plots.statuses.includes(status)))}
          </Select>
          <Amount name="minHa" label={t('plots.filter.minHa')} value={filters.plots.minHa} />
          <Amount name="power" label={t('plots.filter.power')} value={filters.plots.power} />
          <Select name="rail" label={t('plots.utility.rail')} value={filters.plots.rail[0]}>
            <option value="">{t('sites.filter.all')}</option>
            {utilityStates.map((state) => option(state, t(`plots.state.${state}`), counts.rail.get(state) ?? 0, filters.plots.rail.includes(state)))}
          </Select>
          <Select name="ready" label={t('plots.list.months')} value={filters.plots.ready[0]}>
            <option value="">{t('sites.filter.all')}</option>
            {bands.map((band) => option(band, t(`plots.filter.band.${band}`), counts.ready.get(band) ?? 0, filters.plots.ready.includes(band)))}
          </Select>
        </>
      )}
      <Select name="sort" label={t('sites.filter.sort')} value={filters.sort}>
        {siteSorts.filter((sort) => plots || sort !== 'plots').map((sort) => (
          <option key={sort} value={sort === 'order' ? '' : sort}>{t(`sites.sort.${sort}`)}</option>
        ))}
      </Select>
      <button className="btn sec" type="submit">{t('sites.filter.apply')}</button>
      {(filters.types.length > 0 || filters.districtIds.length > 0 || asksForPlots(filters.plots)) && <a href={paths.sites(locale)}>{t('sites.filter.clear')}</a>}
    </form>
  )
}

const Amount = ({ name, label, value }: { name: string; label: string; value: number | undefined }) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <input className="in" id={name} name={name} inputMode="decimal" maxLength={20} defaultValue={value} />
  </div>
)

const Select = ({ name, label, value, children }: { name: string; label: string; value: string | undefined; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select className="sel" id={name} name={name} defaultValue={value ?? ''}>
      {children}
    </select>
  </div>
)
