import type { Queue } from '@/lib/desk/queues'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Says why the list is empty and where else to look. */
export function EmptyList({ queue, filtered, searchAllHref, locale }: { queue: Queue; filtered: boolean; searchAllHref: string | undefined; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="empty">
      <p>{t(`deskList.empty.${filtered ? 'filtered' : queue}`)}</p>
      {searchAllHref && <p><a href={searchAllHref}>{t('deskList.empty.searchAll')}</a></p>}
    </div>
  )
}
