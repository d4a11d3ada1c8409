import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SignedIn } from '@/lib/auth/roles'
import { documentLimit } from '@/lib/documents/limits'
import { type Kept, keepMailDocuments } from '@/server/documents/keep'
import { type ReceivedFile, sizeProblem } from '@/server/documents/receive'
import { arrivalsFolder } from '@/server/documents/storage'
import type { Attachment } from './parse'

/** So many attachments of a mail are named at all. */
const namedLimit = 3 * documentLimit

/** Looks at the attachments of a mail as at files of a form and keeps the good ones for its message. Throws as keepDocuments. */
export async function keepAttachments(actor: SignedIn, reference: string, attachments: readonly Attachment[], now: Date): Promise<Kept> {
  const files: ReceivedFile[] = []
  try {
    if (attachments.length > 0) await mkdir(arrivalsFolder(), { recursive: true, mode: 0o700 })
    for (const { name, content } of attachments.slice(0, namedLimit)) {
      const file: ReceivedFile = { name, path: path.join(arrivalsFolder(), randomUUID()), size: content.length, problem: files.length >= documentLimit ? 'too-many' : sizeProblem(content.length) }
      files.push(file)
      if (!file.problem) await writeFile(file.path, content, { mode: 0o600, flag: 'wx' })
    }
    return await keepMailDocuments(actor, reference, files, now)
  } finally {
    await Promise.all(files.map((file) => rm(file.path, { force: true })))
  }
}
