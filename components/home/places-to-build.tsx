import { Evidence } from '@/components/public/evidence'
import { LocalizedText } from '@/components/public/localized-text'
import { NumberedMap } from '@/components/map/numbered-map'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import type { Outline } from '@/lib/map/outline'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { SourceRef } from '@/lib/sources/evidence'

type Site = {
  id: string
  name: Localized
  type: 'sez' | 'sez-subzone' | 'industrial-zone' | 'industrial-park' | 'private-industrial-zone'
  status: { text: Localized } | null
  areaHa: { value: number; sourceId: string } | null
  latitude: number | null
  longitude: number | null
  companies: number
  projects: number
}
type Seat = { id: string; seat: Localized; latitude: number | null; longitude: number | null }

const located = <T extends { latitude: number | null; longitude: number | null }>(place: T): place is T & { latitude: number; longitude: number } => place.latitude !== null && place.longitude !== null

/** The map of sites with activity and the same sites as a numbered list beside it. */
export function PlacesToBuild({ sites, seats, outline, sources, locale }: { sites: Site[]; seats: Seat[]; outline?: Outline; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  const comma = locale === 'zh' ? '，' : ', '
  const name = (text: Localized) => textIn(text, locale)?.text ?? ''
  return (
    <div className="mp">
      <NumberedMap
        locale={locale}
        outline={outline}
        label={t('home.map.label', { count: sites.length })}
        towns={seats.filter(located).map(({ seat, latitude, longitude }) => ({ name: name(seat), latitude, longitude }))}
        markers={sites.filter(located).map((site) => ({ name: name(site.name), href: paths.site(locale, site.id), latitude: site.latitude, longitude: site.longitude }))}
      />
      <ol className="zl">
        {sites.map((site, index) => {
          const source = site.areaHa ? sources.get(site.areaHa.sourceId) : undefined
          return (
            <li key={site.id}>
              <span className="n" aria-hidden="true">{index + 1}</span>
              <h3>
                <a href={paths.site(locale, site.id)}>
                  <LocalizedText text={site.name} locale={locale} />
                </a>
              </h3>
              <p>
                {site.status ? <LocalizedText text={site.status.text} locale={locale} /> : t('common.notDisclosed')}
                {site.companies > 0 && <>{comma}<span className="nw">{t('home.map.companies', { count: site.companies })}</span></>}
                {site.projects > 0 && <>{comma}<span className="nw">{t('home.map.projects', { count: site.projects })}</span></>}
              </p>
              {site.areaHa ? (
                <div className="ar">
                  <b>
                    {formatNumber(site.areaHa.value, locale)} {t('terms.hectares')}
                  </b>
                  {source && <Evidence source={source} locale={locale} />}
                </div>
              ) : (
                <div className="ar muted small">
                  {t('terms.figure.area_ha')}
                  <br />
                  {t('common.notDisclosed')}
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
