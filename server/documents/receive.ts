import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { documentBytes, documentLimit, type DocumentProblem } from '@/lib/documents/limits'
import { arrivalsFolder } from './storage'

/** A file of a posted form. It lies in `path` until the form has been handled; one with a problem lies nowhere. */
export type ReceivedFile = { name: string; path: string; size: number; problem?: DocumentProblem }

/** What a form of several parts holds. */
export type ReceivedForm = { fields: [string, string][]; files: ReceivedFile[]; discard: () => Promise<void> }

/** What is wrong with a file of this size, whatever is in it. */
export const sizeProblem = (bytes: number): DocumentProblem | undefined => (bytes === 0 ? 'empty' : bytes > documentBytes ? 'too-large' : undefined)

/** Letters of a field as bytes: a letter has at most four. */
const bytesOf = (letters: number): number => letters * 4

/**
 * Reads a form with files as it comes, each file to a file of its own, so that memory holds a few pieces of it. What is too large, too many or
 * empty is said beside its name; without `keep`, for somebody who may send nothing, the content of files is read and forgotten. A form
 * that ends too early gives what came, with its last file, or a nameless one, as cut.
 */
export async function receiveForm(request: Request, { longest, fieldLimit, keep }: { longest: number; fieldLimit: number; keep: boolean }): Promise<ReceivedForm | 'malformed'> {
  const folder = arrivalsFolder()
  if (keep) await mkdir(folder, { recursive: true, mode: 0o700 })
  const fields: [string, string][] = []
  const files: ReceivedFile[] = []
  const writing: Promise<void>[] = []
  let failure: Error | undefined
  let cut = false
  let parser: busboy.Busboy
  try {
    const limits = { fields: fieldLimit, fieldSize: bytesOf(longest), fieldNameSize: 100, files: documentLimit, fileSize: documentBytes + 1, parts: fieldLimit + documentLimit }
    parser = busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, defParamCharset: 'utf8', limits })
  } catch {
    return 'malformed'
  }
  parser.on('field', (name, value) => fields.push([name, value]))
  parser.on('filesLimit', () => files.push({ name: '', path: '', size: 0, problem: 'too-many' }))
  parser.on('file', (_field, stream, { filename }) => {
    const name = filename ?? ''
    const file: ReceivedFile = { name, path: path.join(folder, randomUUID()), size: 0 }
    files.push(file)
    stream.on('data', (piece: Buffer) => (file.size += piece.length))
    stream.on('limit', () => (file.problem = 'too-large'))
    // The form ends before its file. Since Node 24 the disk's stream says so too, as if the disk had failed.
    let ending: Error | undefined
    stream.on('error', (error) => {
      ending = error
      file.problem ??= 'cut'
    })
    if (!keep) return void stream.resume()
    const target = createWriteStream(file.path, { mode: 0o600, flags: 'wx' })
    target.on('error', (error) => {
      if (error === ending) return
      failure ??= error
      parser.destroy(error)
    })
    writing.push(pipeline(stream, target).catch(() => void (file.problem ??= 'cut')))
  })
  try {
    if (request.body) await pipeline(Readable.fromWeb(request.body as ReadableStream<Uint8Array>), parser)
    else cut = true
  } catch {
    cut = true
  }
  await Promise.all(writing)
  const discard = async (): Promise<void> => void (await Promise.all(files.map((file) => rm(file.path, { force: true }))))
  if (failure) {
    await discard()
    throw failure
  }
  if (cut && !files.some(({ problem }) => problem === 'cut')) files.push({ name: '', path: '', size: 0, problem: 'cut' })
  // A file field that was left empty comes as a file without name and content.
  const sent = files.filter(({ name, size, problem }) => name || size > 0 || problem)
  for (const file of sent) file.problem ??= sizeProblem(file.size)
  return { fields, files: sent, discard }
}
