import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Site = { id: string; name: Localized; sample: boolean }

/** Sites on the map without a project of the list, marker by marker. */
export function SiteLines({ clusters, locale }: { clusters: readonly { places: readonly Site[] }[]; locale: Locale }) {
  const t = translator(locale)
  const sites = clusters.flatMap(({ places }) => places)
  return (
    <section aria-labelledby="more-sites">
      <h3 id="more-sites">{t('map.sitesTitle', { count: sites.length })}</h3>
      <p className="small muted">{t('map.sitesText')}</p>
      <ul>
        {sites.map(({ id, name, sample }) => (
          <li key={id} id={`site-${id}`} className="pi">
            <a href={paths.site(locale, id)}>
              <LocalizedText text={name} locale={locale} />
            </a>
            {sample && <span className="tag smp">{t('common.sample')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
