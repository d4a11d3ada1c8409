import type { EoiField } from './fields'

/** What an investor says the same in each inquiry: the company, the person, how to be reached. */
export const profileFields = ['company', 'country', 'registration', 'contact', 'language', 'reach', 'phone', 'zone', 'callAt'] as const satisfies readonly EoiField[]

/** Of answers, those with which the next inquiry of the same person begins. */
export const profileOf = (answers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(profileFields.flatMap((name) => (answers[name] ? [[name, answers[name]] as const] : [])))

/** Fields of an inquiry that still say what the profile said: they were filled in, not typed. */
export const filledIn = (answers: Record<string, string>, profile: Record<string, string>): EoiField[] =>
  profileFields.filter((name) => profile[name] && answers[name] === profile[name])
