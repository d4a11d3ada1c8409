/** Mails about a case that an investor may do without, by what they are about. Receipts, questions, proposals, times of meetings and closings always leave. */
export const mailChoices = {
  steps: ['taken', 'referred-investor', 'reopened'],
  replies: ['reply'],
  meetings: ['meeting-reminder', 'meeting-decisions'],
  nudges: ['nudge'],
} as const satisfies Record<string, readonly string[]>
export type MailChoice = keyof typeof mailChoices
export const mailChoiceNames = Object.keys(mailChoices) as MailChoice[]

/** What a mail's kind is a matter of; undefined for those that always leave. */
export const choiceOf = (kind: string): MailChoice | undefined => mailChoiceNames.find((name) => (mailChoices[name] as readonly string[]).includes(kind))

/** The kinds that a person does not get who wants these choices only; kinds that are no choice stay as they were. */
export const mutedKinds = (wanted: readonly string[], before: readonly string[]): string[] => [
  ...before.filter((kind) => !choiceOf(kind)),
  ...mailChoiceNames.filter((name) => !wanted.includes(name)).flatMap((name) => mailChoices[name]),
]

/** The choices that a person wants, of whom these kinds are muted. */
export const wantedChoices = (muted: readonly string[]): MailChoice[] => mailChoiceNames.filter((name) => !mailChoices[name].some((kind) => muted.includes(kind)))

export const isMailChoice = (value: unknown): value is MailChoice => mailChoiceNames.includes(value as MailChoice)
