import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'
import type { Cluster } from '@/lib/map/clusters'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { filterQuery, type Filters } from '@/lib/projects/filters'
import type { ProjectRow } from '@/lib/projects/record'
import { ProjectLines } from './project-lines'

export type MappedPlace = { kind: 'site' | 'district'; id: string; name: Localized; sample: boolean; weight: number; x: number; y: number; rows: ProjectRow[] }

/** What one marker stands for: its places, each with the projects drawn there. */
export function PlaceGroup({ id, name, group, filters, locale }: { id: string; name: string; group: Cluster<MappedPlace>; filters: Filters; locale: Locale }) {
  const t = translator(locale)
  const listOf = (place: MappedPlace) => paths.projects(locale, filterQuery({ ...filters, [place.kind]: [place.id], page: 1, view: 'list' }))
  return (
    <section className="gp" id={id} aria-label={name}>
      {group.places.map((place) => (
        <div key={place.kind + place.id}>
          <h3>
            {place.weight > 0 && <span className="n">{place.weight}</span>}
            {place.kind === 'site' ? (
              <a href={paths.site(locale, place.id)}>
                <LocalizedText text={place.name} locale={locale} />
              </a>
            ) : (
              <LocalizedText text={place.name} locale={locale} />
            )}
            {place.sample && <span className="tag smp">{t('common.sample')}</span>}
          </h3>
          {place.kind === 'district' && <p className="small muted">{t('map.atSeat')}</p>}
          <ProjectLines rows={place.rows} locale={locale} />
          {place.weight > place.rows.length && (
            <p className="small">
              <a href={listOf(place)}>{t('map.more', { count: place.weight })}</a>
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
