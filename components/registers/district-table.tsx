import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { SourceRef } from '@/lib/sources/evidence'
import { Cited } from './cited'

type District = {
  id: string
  name: Localized
  seat: Localized
  notes: Localized[]
  areaKm2: number | null
  areaSourceId: string | null
  population: number | null
  populationAsOf: string | null
  populationSourceId: string | null
}

/** Districts and cities with seat, area in square kilometres and population where a source gives them. */
export function DistrictTable({ districts, sources, locale }: { districts: readonly District[]; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  const unknown = <span className="muted">{t('common.notDisclosed')}</span>
  return (
    <DataTable
      caption={t('pages.about.districts.caption')}
      rows={districts}
      columns={[
        {
          label: t('pages.about.districts.name'),
          cell: ({ name, notes, areaKm2, population }) => (
            <>
              <LocalizedText text={name} locale={locale} />
              {(areaKm2 !== null || population !== null) &&
                notes.map((note) => (
                  <small key={note.en} className="block">
                    <LocalizedText text={note} locale={locale} />
                  </small>
                ))}
            </>
          ),
        },
        { label: t('pages.about.districts.seat'), cell: ({ seat }) => <LocalizedText text={seat} locale={locale} /> },
        {
          label: t('pages.about.districts.area'),
          numeric: true,
          cell: ({ areaKm2, areaSourceId }) =>
            areaKm2 === null ? unknown : (
              <>
                {formatNumber(areaKm2, locale)} <Cited id={areaSourceId} sources={sources} locale={locale} />
              </>
            ),
        },
        {
          label: t('pages.about.districts.population'),
          numeric: true,
          cell: ({ population, populationAsOf, populationSourceId }) =>
            population === null ? unknown : (
              <>
                {formatNumber(population, locale)} {populationAsOf && <small className="muted">({formatDate(populationAsOf, locale)})</small>} <Cited id={populationSourceId} sources={sources} locale={locale} />
              </>
            ),
        },
        { label: t('pages.about.districts.projects'), cell: ({ id }) => <a href={paths.projects(locale, { district: id })}>{t('pages.about.districts.see')}</a> },
      ]}
    />
  )
}
