import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** What the markers of a map of clusters mean. */
export const MapLegend = ({ locale, projects }: { locale: Locale; projects?: boolean }) => {
  const t = translator(locale)
  return (
    <>
      {projects && (
        <li>
          <i className="dot" />
          {t('map.legendProjects')}
        </li>
      )}
      <li>
        <i className="sq" />
        {t('map.legendSite')}
      </li>
    </>
  )
}
