import { getTableColumns, type Table } from 'drizzle-orm'

const hidden = ['editorNotes', 'editorNote', 'createdAt', 'updatedAt', 'searchText'] as const
type Hidden = (typeof hidden)[number]

/** The columns of a table that public pages may read: all but remarks for editors and bookkeeping. */
export function shownColumns<T extends Table>(table: T): Omit<T['_']['columns'], Hidden> {
  return Object.fromEntries(Object.entries(getTableColumns(table)).filter(([name]) => !(hidden as readonly string[]).includes(name))) as Omit<T['_']['columns'], Hidden>
}
