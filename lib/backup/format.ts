import { z } from 'zod'

/** A backup cannot be made, read or restored; the message is one clear sentence for the operator. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/** Raised when an older portal could not read a file of this one. */
export const backupFormat = 1

const count = z.number().int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().min(1)

/** First line: what the backup was made of. */
const header = z.object({
  backup: z.literal('invest-turkistan'),
  format: z.number().int(),
  portal: z.string(),
  engine: z.enum(['embedded', 'postgresql']),
  at: z.iso.datetime(),
  /** SHA-256 of the migrations that the database had been through, in their order. */
  migrations: z.array(sha256),
  /** Tells whether AUTH_SECRET is the same, without telling it. */
  secret: z.string(),
})
export type Header = z.infer<typeof header>

const column = z.object({ name, type: z.string() })
export type Column = z.infer<typeof column>
const tableStart = z.object({ table: name, columns: z.array(column) })
const tableEnd = z.object({ tableEnd: name, rows: count, sha256 })
export type TableSum = { rows: number; sha256: string }

const sequences = z.object({ sequences: z.record(name, z.object({ last: z.string().regex(/^-?\d+$/), called: z.boolean() })) })
export type Sequences = z.infer<typeof sequences>['sequences']

/** A path below the folder of documents: no step upwards, no root, no backslash. */
const documentPath = z.string().refine((value) => value.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part)))
const documentStart = z.object({ document: documentPath })
const documentEnd = z.object({ documentEnd: documentPath, bytes: count, sha256 })

/** Last line: the sums of all parts, and of all lines before it. */
const end = z.object({
  end: z.literal(true),
  tables: z.record(name, z.object({ rows: count, sha256 })),
  documents: z.object({ files: count, bytes: count }),
  /** End of the audit's chain, `COUNT:HASH`; null where there is none. */
  auditHead: z.string().nullable(),
  sha256,
})
export type End = z.infer<typeof end>

/** A row is the text of each value as the database writes it, so that nothing is rounded or read in another way. */
const row = z.array(z.string().nullable())
export type Row = z.infer<typeof row>
/** A piece of a document, base64. */
const piece = z.string()

/** Every line that a backup may have. */
export const backupLine = z.union([row, piece, header, tableStart, tableEnd, sequences, documentStart, documentEnd, end])
export type BackupLine = z.infer<typeof backupLine>
