import { Icon } from '@/components/ui/icon'
import type { Queue } from '@/lib/desk/filters'
import type { Locale } from '@/lib/locales'
import { formatNumber } from '@/lib/money'
import { translator } from '@/lib/messages'

const icons: Record<Queue, string> = { mine: 'inbox', watched: 'eye', all: 'list', closed: 'check' }

type Props = { queues: readonly { queue: Queue; href: string; count: number }[]; current: Queue; locale: Locale }

/** Parts of the desk with the number of cases in each. */
export function QueueRail({ queues, current, locale }: Props) {
  const t = translator(locale)
  return (
    <nav className="rail" aria-label={t('desk.queues.label')}>
      <ul>
        {queues.map(({ queue, href, count }) => (
          <li key={queue}>
            <a href={href} aria-current={queue === current ? 'page' : undefined}>
              <Icon name={icons[queue]} />
              <span>{t(`desk.queues.${queue}`)}</span>
              <span className="c">{formatNumber(count, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
