/** What goes when a person is erased, in the order in which the page names it; `messages/<locale>/ownData.json` has the words. */
export const erasedParts = ['drafts', 'profile', 'shortlist', 'choices', 'invitations', 'mails', 'sign-in', 'address'] as const

/** What stays, and on what ground; the ground is the akimat's, which confirms the term (`docs/decisions/030-own-data.md`). */
export const keptParts = [
  { what: 'inquiries', reason: 'records' },
  { what: 'audit', reason: 'security' },
] as const

const host = 'erased.invalid'

/** The address that an erased account has: no mail ever reaches it (RFC 2606), and nobody can be told by it. */
export const erasedAddress = (userId: string): string => `${userId}@${host}`
export const isErasedAddress = (email: string): boolean => email.endsWith(`@${host}`)
