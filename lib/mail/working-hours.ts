/** Mails that remind somebody of work: they leave while people work. Receipts, notices of a new case and replies leave at once. */
export const workingHoursKinds: readonly string[] = ['promise-half', 'promise-most', 'promise-over', 'promise-beyond', 'nudge', 'set-aside', 'returned', 'daily-digest', 'weekly-digest']
