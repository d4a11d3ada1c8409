const caseErrors = ['message-required', 'message-too-long', 'reason-too-long', 'confirm', 'forbidden'] as const
export type CaseError = (typeof caseErrors)[number]

/** The error that an address of a case's page names; undefined for anything else. */
export const caseErrorOf = (value: unknown): CaseError | undefined => caseErrors.find((error) => error === value)
