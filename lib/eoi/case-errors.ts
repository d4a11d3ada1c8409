/** Refusals that the page of a case has a sentence for, by the control that they stand at. */
const fields = {
  'message-required': 'message', 'message-too-long': 'message', 'too-many-messages': 'message', 'reason-too-long': 'reason', confirm: 'confirm', forbidden: 'message', documents: 'files',
  'meeting-slot': 'meetings', 'meeting-changed': 'meetings', 'reason-required': 'meetings',
  'colleague-email': 'colleague', 'colleague-address': 'colleague', 'colleague-limit': 'colleague', 'too-many': 'colleague',
} as const
export type CaseError = keyof typeof fields
export type CaseField = (typeof fields)[CaseError]

/** The error that an address of a case's page names; undefined for anything else. */
export const caseErrorOf = (value: unknown): CaseError | undefined => (typeof value === 'string' && Object.hasOwn(fields, value) ? (value as CaseError) : undefined)

/** The control of the page that was refused; the other forms know nothing of it. */
export const fieldOf = (error: CaseError): CaseField => fields[error]
