import { utilityKinds } from '../plots/kinds'

/** Rows of a comparison in the order of the page, by group. */
export const rowGroups = {
  scale: ['amount', 'jobs', 'area'],
  readiness: ['stage', 'status', 'months'],
  place: ['site', 'districts'],
  utilities: utilityKinds,
  terms: ['tenure', 'price', 'use', 'divisible', 'class'],
  hall: ['floor', 'height', 'load', 'crane', 'docks', 'condition'],
  fit: ['sector', 'seeks', 'export', 'partners'],
  facts: ['updated'],
} as const
export type Group = keyof typeof rowGroups
export type Row = (typeof rowGroups)[Group][number]

/**
 * What a listing says in each row, written so that equal facts are equal texts in every language. Null where nobody has
 * published it; a row that is missing does not apply to this kind of listing.
 */
export type Values = Partial<Record<Row, string | null>>

/**
 * Whether listings differ in a row: at least two to which it applies say different things. That one source is silent where another
 * speaks is a difference, too.
 */
export const differ = (row: Row, columns: readonly Values[]): boolean => new Set(columns.map((column) => column[row]).filter((value) => value !== undefined)).size > 1

export type ComparedRow = { row: Row; differs: boolean }
export type Comparison = { groups: { group: Group; rows: ComparedRow[] }[]; left: number }

/**
 * The rows that these columns need, in order: those that apply to none of them are gone, and with `onlyDifferent` those that are the same for
 * all of them, whose number is `left`.
 */
export function compared(columns: readonly Values[], onlyDifferent: boolean): Comparison {
  let left = 0
  const groups = (Object.keys(rowGroups) as Group[]).map((group) => {
    const applying = (rowGroups[group] as readonly Row[]).filter((row) => columns.some((column) => column[row] !== undefined)).map((row) => ({ row, differs: differ(row, columns) }))
    const rows = onlyDifferent ? applying.filter(({ differs }) => differs) : applying
    left += applying.length - rows.length
    return { group, rows }
  })
  return { groups: groups.filter(({ rows }) => rows.length > 0), left }
}

/**
 * Each column's share of the largest value in a row of amounts (0 to 1), to be drawn as a bar. Undefined where there is nothing to draw: unless at least
 * two columns state one number in the same unit, lengths would compare what cannot be compared.
 */
export function shares(row: Row, columns: readonly Values[]): (number | undefined)[] {
  const parsed = columns.map((column) => /^(\S+) (\d+(?:\.\d+)?)$/.exec(column[row] ?? ''))
  const stated = parsed.filter((match) => match !== null)
  const largest = Math.max(...stated.map(([, , number]) => Number(number)))
  const comparable = stated.length > 1 && largest > 0 && new Set(stated.map(([, unit]) => unit)).size === 1 && columns.every((column, index) => !column[row] || parsed[index])
  return parsed.map((match) => (comparable && match ? Number(match[2]) / largest : undefined))
}
