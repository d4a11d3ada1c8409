import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import { dueText } from '@/lib/eoi/due-text'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { isOpen, type State } from '@/lib/eoi/states'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { InvestorCase } from './case'
import { MergedText } from './merged-text'
import { Written } from './written'

const icons: Record<State, string> = {
  draft: 'doc', submitted: 'inbox', in_review: 'eye', in_dialogue: 'chat', awaiting_investor: 'pause', proposal: 'star', agreed: 'check', declined: 'x', withdrawn: 'x', unresponsive: 'pause',
}

/** The state as a sentence; clay when it is the investor's turn. */
export function StateBanner({ inquiry: { eoi, unit, events, clocks, agreement, merged }, locale }: { inquiry: InvestorCase; locale: Locale }) {
  const t = translator(locale)
  const { state } = eoi
  if (state === 'draft') return null
  const turn = isInvestorsTurn(state)
  const last = events.findLast((event) => event.state === state && events[events.indexOf(event) - 1]?.state !== state) ?? events.at(-1)
  const at = last ? formatInstant(last.at, locale) : ''
  const name = textIn(unit.name, locale)?.text ?? unit.id
  const owed = clocks.find((clock) => clock.promise === (state === 'in_dialogue' ? 'substantive' : 'first') && (clock.state === 'running' || clock.state === 'late'))
  const key = owed?.state === 'late' && !turn ? 'late' : (state === 'in_review' || state === 'in_dialogue') && !owed ? (`${state}_open` as const) : state
  const ending = events.findLast(({ kind }) => kind === state)
  return (
    <div className={turn ? 'now turn' : isOpen(state) ? 'now' : 'now end'}>
      <div>
        <p className="st">
          <Icon name={icons[state]} />
          {t(`account.state.${state}`)}
        </p>
        <p>{t(`account.now.${key}`, { unit: name, time: at, due: owed ? dueText(owed.due, locale) : '' })}</p>
        {state === 'declined' && merged && <MergedText merged={merged} into={merged.reference} locale={locale} />}
        {state === 'declined' && !merged && ending?.data.reason && <Written text={ending.data.reason} lang={ending.data.locale} locale={locale} />}
        {state === 'agreed' && agreement && (
          <p>
            <a href={paths.agreement(locale, agreement.id)}>{textIn(agreement.title, locale)?.text}</a>
          </p>
        )}
        {state === 'agreed' && ending?.data.agreement && <Written text={ending.data.agreement} lang={ending.data.locale} locale={locale} />}
      </div>
      {turn && (
        <a className="btn" href="#reply">
          <Icon name="chat" />
          {t('account.answerNow')}
        </a>
      )}
    </div>
  )
}
