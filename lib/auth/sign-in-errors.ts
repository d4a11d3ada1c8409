/** Why the sign-in form came back, as `error` in its address says it. */
const errors = ['empty', 'email', 'tooMany'] as const
export type SignInError = (typeof errors)[number]

export const signInErrorOf = (value: unknown): SignInError | undefined => errors.find((error) => error === value)
