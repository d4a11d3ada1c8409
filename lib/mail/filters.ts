import { type Typed, typedValue } from '@/lib/typed-form'

/** What the list of mails can be narrowed to. `kept` and `waiting` are one: both have not been tried. */
export const shownMailStates = ['waiting', 'retrying', 'dead', 'sent', 'given-up'] as const
export type ShownMailState = (typeof shownMailStates)[number]

export type MailFilters = {
  state: ShownMailState | undefined
  /** Part of the recipient's address, or of the reference. */
  q: string
}

/** Reads the filters of an address or a form; an unknown state is no filter. */
export const readMailFilters = (typed: Typed): MailFilters => ({
  state: shownMailStates.find((state) => state === typedValue(typed, 'state')),
  q: typedValue(typed, 'q').slice(0, 200),
})
