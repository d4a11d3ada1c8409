import { countedUpTo } from '@/lib/desk/counted'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { countText } from './queue-rail'

/** How many cases the list has, how many of them are overdue, and in which order they stand. */
export function FoundLine({ found: { total, late }, locale }: { found: { total: number; late: number }; locale: Locale }) {
  const t = translator(locale)
  const many = late > countedUpTo
  // Chinese has signs of its own, which need no space.
  const [comma, colon, stop] = locale === 'zh' ? ['，', '：', '。'] : [', ', ': ', '. ']
  return (
    <p className="muted small">
      {total > countedUpTo ? t('deskList.foundMany', { count: String(countedUpTo) }) : t('deskList.found', { total })}
      {late > 0 && <b className="hot">{comma}{many ? `${t('deskList.queues.overdue')}${colon}${countText(late, locale)}` : t('deskList.lateCount', { count: late })}</b>}
      {total > 0 && stop + t('deskList.order')}
    </p>
  )
}
