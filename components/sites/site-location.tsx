import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { RecordLinks } from '@/components/registers/record-links'
import { Section } from '@/components/registers/section'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { SitePart } from './site'

/** Districts, and a point on the map with what it really marks: the nearest place, never a boundary. */
export function SiteLocation({ site, sources, locale }: SitePart) {
  const t = translator(locale)
  const stop = locale === 'zh' ? '。' : '. '
  return (
    <Section id="location" title={t('sites.location.title')} small>
      {site.districts.length > 0 && <RecordLinks links={site.districts.map(({ id, name }) => ({ id, name, href: paths.projects(locale, { district: id }), after: <small className="muted">{t('sites.location.projectsIn')}</small> }))} locale={locale} />}
      {site.latitude !== null && site.longitude !== null && (
        <p className="mt-3 small">
          {t('sites.location.coordinates')}: <span className="nw">{site.latitude.toFixed(2)}, {site.longitude.toFixed(2)}</span>{stop}
          {t('sites.location.nearest')}{' '}
          {site.locationNote && (
            <>
              <LocalizedText text={site.locationNote} locale={locale} />
              {stop}
            </>
          )}
          {site.locationVerify && t('sites.location.verify')} <Cited id={site.locationSourceId} sources={sources} locale={locale} />
        </p>
      )}
      {site.latitude === null && (
        <p className="mt-3 small">
          {t('sites.location.coordinates')}: {t('common.notDisclosed')}
        </p>
      )}
    </Section>
  )
}
