import type { ReactNode } from 'react'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  numeric?: boolean
  /** Long text, or what those after it are read in pairs with: takes the whole width where rows become cards. */
  wide?: boolean
  sorted?: 'ascending' | 'descending'
}

/** A table with a caption; its first column heads the row. On narrow screens every row becomes a labelled card. */
export function DataTable<Row extends { id: string }>({ caption, columns, rows }: { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[] }) {
  const [head, ...others] = columns
  return (
    <table className="tb pt">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, numeric, sorted }) => (
            <th key={label} scope="col" className={numeric ? 'r' : undefined} aria-sort={sorted}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={row.id}>
            <th scope="row">{head?.cell(row)}</th>
            {others.map(({ label, cell, numeric, wide }) => (
              <td key={label} data-l={label} className={[numeric && 'r', wide && 'wide'].filter(Boolean).join(' ') || undefined}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
