import { Icon } from '@/components/ui/icon'
import { countedUpTo } from '@/lib/desk/counted'
import type { Queue } from '@/lib/desk/queues'
import { queryParts } from '@/lib/desk/saved-filters'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'

const icons: Record<Queue, string> = { mine: 'user', unread: 'mail', unit: 'inbox', unassigned: 'fork', overdue: 'alert', waiting: 'pause', high: 'up', watched: 'star', beyond: 'hist', all: 'list', closed: 'check' }
/** Queues whose cases should not be there. */
const hot: readonly Queue[] = ['overdue', 'beyond']

/** A number of cases as the rail and the filters show it. */
export const countText = (count: number, locale: Locale): string => (count > countedUpTo ? translator(locale)('deskList.many', { count: String(countedUpTo) }) : formatNumber(count, locale))

type Props = {
  queues: readonly { queue: Queue; count: number }[]
  current: Queue | undefined
  hrefOf: (queue: Queue) => string
  saved: readonly { id: string; name: string; query: string }[]
  /** Texts that wait for the reader's translation; undefined for those who translate nothing. */
  translations: number | undefined
  /** The query of the page that is shown, as a saved one is kept. */
  query: string
  locale: Locale
}

/** Parts of the desk with the number of cases in each, and the reader's own filters. */
export function QueueRail({ queues, current, hrefOf, saved, translations, query, locale }: Props) {
  const t = translator(locale)
  return (
    <nav className="rail" aria-label={t('deskList.queues.label')}>
      <ul>
        {queues.map(({ queue, count }) => (
          <li key={queue}>
            <a href={hrefOf(queue)} aria-current={queue === current ? 'page' : undefined} data-queue={queue}>
              <Icon name={icons[queue]} />
              <span>{t(`deskList.queues.${queue}`)}</span>
              <span className={hot.includes(queue) && count > 0 ? 'c hot' : 'c'}>{countText(count, locale)}</span>
            </a>
          </li>
        ))}
        {translations !== undefined && (
          <li>
            <a href={paths.deskTranslations(locale)}>
              <Icon name="globe" />
              <span>{t('translations.title')}</span>
              <span className="c">{countText(translations, locale)}</span>
            </a>
          </li>
        )}
      </ul>
      {saved.length > 0 && (
        <>
          <p className="rh" id="saved-filters">{t('deskList.saved.heading')}</p>
          <ul aria-labelledby="saved-filters">
            {saved.map(({ id, name, query: kept }) => (
              <li key={id}>
                <a href={paths.desk(locale, queryParts(kept))} aria-current={kept === query ? 'page' : undefined}>
                  <Icon name="filter" />
                  <span>{name}</span>
                </a>
              </li>
            ))}
            <li><a href={paths.savedFilters(locale)}><Icon name="edit" /><span>{t('deskList.saved.edit')}</span></a></li>
          </ul>
        </>
      )}
      <ul>
        <li><a href={paths.deskAbsences(locale)}><Icon name="pause" /><span>{t('absences.title')}</span></a></li>
      </ul>
    </nav>
  )
}
