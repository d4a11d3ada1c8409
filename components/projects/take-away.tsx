import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

const formats = ['csv', 'xlsx', 'json'] as const

/** The filtered list as files, its map data and its feed. `query` is that of the page, without its page number. */
export function TakeAway({ locale, query }: { locale: Locale; query: Record<string, string | readonly string[] | undefined> }) {
  const t = translator(locale)
  return (
    <nav className="quick noprint" aria-label={t('takeAway.title')}>
      <span className="muted self-center">{t('takeAway.title')}: </span>
      {formats.map((format) => (
        <a key={format} href={paths.projectsExport(locale, format, query)} rel="nofollow">{t(`takeAway.formats.${format}`)}</a>
      ))}
      <a href={paths.apiMap(query)} rel="nofollow">GeoJSON</a>
      <a href={paths.feed(locale)}>Atom</a>
      <a href={paths.api(locale)}>{t('common.nav.api')}</a>
    </nav>
  )
}
