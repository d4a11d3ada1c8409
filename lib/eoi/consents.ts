/**
 * What the investor agrees to, each by itself, by the field of its box: that these data are used for the answer (without it nothing can be sent), that
 * the inquiry is passed on outside the akimat, that officers call, that news are mailed.
 */
export const consentNames = ['consent', 'passing', 'calls', 'news'] as const
export type ConsentName = (typeof consentNames)[number]

/** Names the words that stand beside the boxes, in all languages. It changes whenever they do; `consents.test.ts` sees that. */
export const consentWording = '2026-11-22b'

/** One consent as it is kept: when it was given, and to which words. */
export type Consent = { at: string; wording: string }
export type Consents = Partial<Record<ConsentName, Consent>>

/** The consents that checked answers give at this moment. */
export function givenConsents(answers: Record<string, string>, at: Date): Consents {
  const consents: Consents = {}
  for (const name of consentNames) if (answers[name]) consents[name] = { at: at.toISOString(), wording: consentWording }
  return consents
}

/** Consents as the log keeps them; those of inquiries from before they were kept one by one are the first one alone. */
export function readConsents(data: Record<string, unknown> | undefined): Consents {
  if (data?.consents && typeof data.consents === 'object') return data.consents as Consents
  return typeof data?.consentAt === 'string' ? { consent: { at: data.consentAt, wording: '' } } : {}
}
