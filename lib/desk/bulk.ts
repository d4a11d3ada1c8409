/** What can be done with several cases at once. `undo-assign` gives each back to whom it was taken from. */
export const bulkActions = ['take', 'assign', 'watch', 'unwatch', 'refer', 'undo-assign'] as const
export type BulkAction = (typeof bulkActions)[number]

/** A case as it was shown: its number and version, and for taking back who had it. */
export type ChosenCase = { reference: string; version: number; before: string | null }

/** Codes of refusals that the page has a sentence for. */
export const bulkErrors = ['none', 'forbidden', 'outdated', 'not-found', 'officer-required', 'unit-required', 'reason-required', 'message-too-long'] as const
export type BulkError = (typeof bulkErrors)[number]
export const bulkErrorOf = (code: string): BulkError => (bulkErrors as readonly string[]).includes(code) ? (code as BulkError) : 'forbidden'

/** What came of an action: which cases it changed, and which it did not and why. */
export type BulkOutcome = {
  action: BulkAction
  changed: ChosenCase[]
  refused: { reference: string; error: BulkError }[]
  /** What stood in the form, when it has to be sent again. */
  typed: { officer: string; unit: string; reason: string }
}

/** Cases of one page of the list. */
const mostChosen = 50
const shape = /^(TRK-\d{4}-\d{6,9}):(\d{1,9})(?::([A-Za-z0-9-]{0,60}))?$/

/** Reads what the boxes of the list sent: `REFERENCE:version`, when something is taken back with `:officer`. What is something else is left out. */
export function readChosen(values: readonly string[]): ChosenCase[] {
  const found = values.flatMap((value) => {
    const [, reference, version, before] = shape.exec(value) ?? []
    return reference ? [{ reference, version: Number(version), before: before || null }] : []
  })
  return [...new Map(found.map((each) => [each.reference, each])).values()].slice(0, mostChosen)
}

export const isBulkAction = (value: string): value is BulkAction => (bulkActions as readonly string[]).includes(value)

/** What takes an action back, where that can be done: giving to an officer and watching. */
export const undoOf: Partial<Record<BulkAction, BulkAction>> = { assign: 'undo-assign', watch: 'unwatch', unwatch: 'watch' }

/** A chosen case as the form of taking back sends it. */
export const chosenText = ({ reference, version, before }: ChosenCase): string => `${reference}:${version}:${before ?? ''}`
