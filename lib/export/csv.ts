import type { Cell } from './cells'

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Beginnings that a spreadsheet reads as a formula, full-width forms included. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * One line of a CSV file by RFC 4180, ended by CRLF. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it; numbers are numbers, whatever their sign, and stay as they are.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(inCsv).join(',')}\r\n`

function inCsv(cell: Cell): string {
  if (typeof cell !== 'string') return 'number' in cell ? cell.number : cell.day
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n\t;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
