/**
 * One cell of an exported table: a text, a decimal in full digits, a date (YYYY-MM-DD when it is exact, else a text), or
 * an instant's day.
 */
export type Cell = string | { number: string } | { day: string }

export const numberCell = (decimal: string): Cell => (/^-?\d+(\.\d+)?$/.test(decimal) ? { number: decimal } : decimal)
/** A stated date: a real date when the day is known, the year or month as text when it is not. */
export const dateCell = (date: string): Cell => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? { day: date } : date)
