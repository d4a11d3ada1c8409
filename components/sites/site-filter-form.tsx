import type { ReactNode } from 'react'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type SiteFilters, siteSorts } from '@/lib/sites/filters'
import { type SiteType, siteTypes } from '@/lib/sites/types'

type Props = {
  locale: Locale
  filters: SiteFilters
  /** How many sites each choice would show. */
  counts: { types: Map<SiteType, number>; districts: Map<string, number> }
  districts: readonly { id: string; name: Localized }[]
}

/** Filters of the sites as a plain GET form. Choices that would show nothing stay visible and cannot be chosen. */
export function SiteFilterForm({ locale, filters, counts, districts }: Props) {
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
      <Select name="sort" label={t('sites.filter.sort')} value={filters.sort}>
        {siteSorts.map((sort) => (
          <option key={sort} value={sort === 'order' ? '' : sort}>{t(`sites.sort.${sort}`)}</option>
        ))}
      </Select>
      <button className="btn sec" type="submit">{t('sites.filter.apply')}</button>
      {(filters.types.length > 0 || filters.districtIds.length > 0) && <a href={paths.sites(locale)}>{t('sites.filter.clear')}</a>}
    </form>
  )
}

const Select = ({ name, label, value, children }: { name: string; label: string; value: string | undefined; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select className="sel" id={name} name={name} defaultValue={value ?? ''}>
      {children}
    </select>
  </div>
)
