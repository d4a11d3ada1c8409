/** Rows of a statement written by hand; both engines return them under the same name. */
export const rowsOf = <T>(result: unknown): T[] => (result as { rows: T[] }).rows
