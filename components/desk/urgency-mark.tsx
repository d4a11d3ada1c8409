import { Icon } from '@/components/ui/icon'
import { formatDay } from '@/lib/dates'
import type { Urgency } from '@/lib/eoi/urgency'
import { timeWords } from '@/lib/eoi/working-time-words'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Share of the promised time from which a case is marked. */
const soon = 80

/** How much time is left, or how late the case is, in words and with the promise that is meant. */
export function UrgencyMark({ urgency: { kind, clock, leftMs }, changedAt, locale }: { urgency: Urgency; changedAt: Date; locale: Locale }) {
  const t = translator(locale)
  const tone = kind === 'late' ? 'hot' : kind === 'running' && clock && clock.percent >= soon ? 'mid' : ''
  const time = leftMs === null ? '' : timeWords(Math.abs(leftMs), t)
  const icon = { late: 'alert', running: 'clock', answered: 'check', waiting: 'pause', closed: 'check' }[kind]
  return (
    <span className={`sla ${tone}`}>
      <span className="w">
        <Icon name={icon} />
        {kind === 'closed' ? t('desk.urgency.closed', { date: formatDay(changedAt, locale) }) : kind === 'late' || kind === 'running' ? t(`desk.urgency.${kind}`, { time }) : t(`desk.urgency.${kind}`)}
      </span>
      {clock && <small>{t(`desk.promise.${clock.promise}`)}</small>}
    </span>
  )
}
