import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import type { MeetingDecision } from '@/lib/meetings/terms'
import { translator } from '@/lib/messages'

/** What a meeting decided: who does what, and by when. */
export function DecisionList({ decisions, locale }: { decisions: readonly MeetingDecision[]; locale: Locale }) {
  const t = translator(locale)
  if (decisions.length === 0) return null
  return (
    <>
      <h4 className="mt-3">{t('meetings.decisions')}</h4>
      <ul className="nx">
        {decisions.map(({ id, text, side, owner, dueOn }) => (
          <li key={id}>
            <Icon name="check" />
            <span className="wr">{text}<small className="block muted">{[owner ? `${t(`meetings.${side}Does`)}, ${owner}` : t(`meetings.${side}Does`), dueOn && t('meetings.due', { date: formatDate(dueOn, locale) })].filter(Boolean).join(', ')}</small></span>
          </li>
        ))}
      </ul>
    </>
  )
}
