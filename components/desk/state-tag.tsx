import type { State } from '@/lib/eoi/states'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

const tones: Record<State, string> = {
  draft: '', submitted: 'd', in_review: 'c', in_dialogue: 'c', awaiting_investor: 'k', unresponsive: 'k', proposal: 'g', agreed: 's', declined: '', withdrawn: '',
}

/** The state of a case in officers' words. */
export const StateTag = ({ state, locale }: { state: State; locale: Locale }) => <span className={`tag ${tones[state]}`}>{translator(locale)(`terms.caseState.${state}`)}</span>
