import { formatInstant } from '@/lib/dates'
import { isInvestorsTurn, progressOf } from '@/lib/eoi/progress'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { CaseEvent } from './case'

/** How far the inquiry has come. */
export function ProgressPath({ events, locale }: { events: readonly CaseEvent[]; locale: Locale }) {
  const t = translator(locale)
  const turn = isInvestorsTurn(events.at(-1)?.state ?? 'submitted')
  return (
    <ol className="path" aria-label={t('account.path.label')}>
      {progressOf(events).map(({ step, status, at }) => (
        <li key={step} className={status === 'done' ? 'done' : status === 'current' ? (turn ? 'cur turn' : 'cur') : undefined} aria-current={status === 'current' ? 'step' : undefined}>
          {t(`account.path.${step}`)}
          <small>{at ? formatInstant(at, locale) : status === 'ahead' ? t('account.path.ahead') : ''}</small>
        </li>
      ))}
    </ol>
  )
}
