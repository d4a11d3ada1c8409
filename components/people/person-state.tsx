import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type PersonState, personState } from '@/lib/people/filters'

const colour: Record<PersonState, string> = { active: 's', invited: 'c', deactivated: '' }

/** How an account stands. */
export function PersonStateTag({ person, locale }: { person: Parameters<typeof personState>[0]; locale: Locale }) {
  const state = personState(person)
  return <span className={`tag ${colour[state]}`} data-state={state}>{translator(locale)(`people.state.${state}`)}</span>
}
