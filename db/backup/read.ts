import { createHash } from 'node:crypto'
import path from 'node:path'
import { BackupError, backupFormat, backupLine, type Column, type End, type Header, type Row, type Sequences, type TableSum } from '@/lib/backup/format'
import { createDocumentSum } from './documents'
import { readLines } from './file'
import { createTableSum } from './tables'

/** The parts of a backup in their order; every sum has been checked when the part after it comes. */
export type BackupPart =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; name: string; columns: Column[] }
  | { kind: 'row'; row: Row }
  | { kind: 'table-end'; name: string; sum: TableSum }
  | { kind: 'sequences'; sequences: Sequences }
  | { kind: 'document'; name: string }
  | { kind: 'piece'; piece: Buffer }
  | { kind: 'document-end'; name: string }
  | { kind: 'end'; end: End }

/**
 * Reads a backup and checks it on the way: shape, order, counts, hashes. Throws BackupError with a sentence that names
 * the place, `table eois, after row 12`.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const name = path.basename(file)
  const all = createHash('sha256')
  const sums: Record<string, TableSum> = {}
  const documents = { files: 0, bytes: 0 }
  let place = 'the first line'
  let table: { name: string; width: number; sum: ReturnType<typeof createTableSum>; rows: number } | undefined
  let document: { name: string; sum: ReturnType<typeof createDocumentSum> } | undefined
  let state: 'new' | 'open' | 'ended' = 'new'
  const wrong = (what = 'was changed or is damaged'): BackupError => new BackupError(`${name} ${what}: ${place}.`)

  for await (const text of readLines(file, () => place)) {
    const line = parse(text)
    if (line === undefined) throw wrong()
    if (state === 'ended') throw wrong('goes on after its end')
    if (state === 'new' && !(typeof line === 'object' && 'backup' in line)) throw wrong('is not a backup of this portal')
    if (typeof line === 'object' && 'end' in line) {
      if (line.sha256 !== all.digest('hex') || JSON.stringify(line.tables) !== JSON.stringify(sums) || line.documents.files !== documents.files || line.documents.bytes !== documents.bytes) throw wrong('was changed; its parts do not agree with its end')
      state = 'ended'
      yield { kind: 'end', end: line }
      continue
    }
    all.update(text).update('\n')
    if (Array.isArray(line)) {
      if (!table || line.length !== table.width) throw wrong()
      table.rows += 1
      place = `table ${table.name}, row ${table.rows}`
      table.sum.add(line)
      yield { kind: 'row', row: line }
    } else if (typeof line === 'string') {
      if (!document) throw wrong()
      const piece = Buffer.from(line, 'base64')
      document.sum.add(piece)
      yield { kind: 'piece', piece }
    } else if ('backup' in line) {
      if (state !== 'new') throw wrong()
      if (line.format > backupFormat) throw new BackupError(`${name} was made by a newer version of the portal (${line.portal}). Update this one first.`)
      state = 'open'
      place = 'after the first line'
      yield { kind: 'header', header: line }
    } else if ('table' in line) {
      if (table || document || line.table in sums) throw wrong()
      table = { name: line.table, width: line.columns.length, sum: createTableSum(), rows: 0 }
      place = `table ${table.name}, before its first row`
      yield { kind: 'table', name: line.table, columns: line.columns }
    } else if ('tableEnd' in line) {
      const sum = table?.sum.sum()
      place = `table ${table?.name ?? line.tableEnd}`
      if (table?.name !== line.tableEnd || sum?.rows !== line.rows || sum.sha256 !== line.sha256) throw wrong('was changed; the rows do not agree with their sum')
      sums[line.tableEnd] = sum
      table = undefined
      yield { kind: 'table-end', name: line.tableEnd, sum }
    } else if ('sequences' in line) {
      if (table || document) throw wrong()
      place = 'after the tables'
      yield { kind: 'sequences', sequences: line.sequences }
    } else if ('document' in line) {
      if (table || document) throw wrong()
      document = { name: line.document, sum: createDocumentSum() }
      place = `document ${document.name}`
      yield { kind: 'document', name: line.document }
    } else {
      const sum = document?.sum.sum()
      if (document?.name !== line.documentEnd || sum?.bytes !== line.bytes || sum.sha256 !== line.sha256) throw wrong('was changed; the content does not agree with its sum')
      documents.files += 1
      documents.bytes += sum.bytes
      document = undefined
      yield { kind: 'document-end', name: line.documentEnd }
    }
  }
  if (state !== 'ended') throw wrong('was cut')
}

function parse(text: string): ReturnType<typeof backupLine.parse> | undefined {
  try {
    return backupLine.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

export type CheckedBackup = { header: Header; end: End }

/** Reads a whole backup without keeping anything of it. Throws BackupError as `readBackup` does. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let header: Header | undefined
  let end: End | undefined
  for await (const part of readBackup(file)) {
    if (part.kind === 'header') header = part.header
    if (part.kind === 'end') end = part.end
  }
  return { header: header!, end: end! }
}
