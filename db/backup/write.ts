import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BackupError, backupFormat, type BackupLine, type TableSum } from '@/lib/backup/format'
import type { OpenDatabase } from '../client'
import { appliedMigrations } from '../migrations'
import { createDocumentSum, listDocuments, readDocument } from './documents'
import { createLineFile } from './file'
import { createTableSum, listTables, plainTexts, readAuditHead, readRows, readSequences } from './tables'

export type BackupMade = { file: string; bytes: number; rows: number; documents: number; auditHead: string | null }

/** Tells whether two secrets are the same without telling them. */
export const secretMark = (secret: string): string => createHmac('sha256', secret).update('invest-turkistan backup').digest('hex').slice(0, 16)

/** Version of the portal as package.json states it. */
export async function portalVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }
  return version
}

/**
 * Writes the whole database, as it stands at one moment, and then the documents into one file. Others read and write
 * meanwhile; on the embedded engine, which has one connection, they wait while the tables are read.
 */
export async function writeBackup(database: OpenDatabase, { file, documents, secret, now }: { file: string; documents: string | undefined; secret: string; now: Date }): Promise<BackupMade> {
  const portal = await portalVersion()
  const out = await createLineFile(file)
  const all = createHash('sha256')
  const put = async (line: BackupLine): Promise<void> => {
    const text = JSON.stringify(line)
    all.update(text).update('\n')
    await out.write(text)
  }
  try {
    const { tables, auditHead } = await database.snapshot(async (tx) => {
      await plainTexts(tx)
      const migrations = await appliedMigrations(tx)
      if (migrations.length === 0) throw new BackupError('This database has never been used by the portal: there is nothing to back up. Check DATABASE_URL and DATA_DIR.')
      await put({ backup: 'invest-turkistan', format: backupFormat, portal, engine: database.engine, at: now.toISOString(), migrations, secret: secretMark(secret) })
      const sums: Record<string, TableSum> = {}
      for (const table of await listTables(tx)) {
        await put({ table: table.name, columns: table.columns })
        const sum = createTableSum()
        for await (const rows of readRows(tx, table)) for (const row of rows) {
          sum.add(row)
          await put(row)
        }
        sums[table.name] = sum.sum()
        await put({ tableEnd: table.name, ...sums[table.name]! })
      }
      await put({ sequences: await readSequences(tx) })
      return { tables: sums, auditHead: await readAuditHead(tx) }
    })
    // After the rows: a document is there before the row that names it.
    const total = documents ? await putDocuments(documents, put) : { files: 0, bytes: 0 }
    await put({ end: true, tables, documents: total, auditHead, sha256: all.copy().digest('hex') })
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
    return { file, bytes: await out.finish(), rows, documents: total.files, auditHead }
  } catch (error) {
    await out.discard()
    throw error
  }
}

async function putDocuments(folder: string, put: (line: BackupLine) => Promise<void>): Promise<{ files: number; bytes: number }> {
  const total = { files: 0, bytes: 0 }
  for (const name of await listDocuments(folder)) {
    await put({ document: name })
    const sum = createDocumentSum()
    for await (const piece of readDocument(folder, name)) {
      sum.add(piece)
      await put(piece.toString('base64'))
    }
    const { bytes, sha256 } = sum.sum()
    total.files += 1
    total.bytes += bytes
    await put({ documentEnd: name, bytes, sha256 })
  }
  return total
}
