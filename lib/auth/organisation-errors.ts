/** Why a sign-in at the organisation did not come through, as `org` in the address of the sign-in page says it. */
const errors = ['cancelled', 'away', 'failed', 'unverified', 'notInvited', 'otherAccount'] as const
export type OrganisationError = (typeof errors)[number]

export const organisationErrorOf = (value: unknown): OrganisationError | undefined => errors.find((error) => error === value)
