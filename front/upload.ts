import type { IncomingMessage } from 'node:http'
import { finished, type Readable, Transform } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import busboy from 'busboy'
import { uploadBytes } from '@/lib/documents/limits'
import { isUploadAddress } from '@/lib/paths'

/** A form without files has come whole after this time, or its sender is cut off. */
export const formSeconds = 30
/** The same for one with files: 200 MB over a line of 1.5 Mbit/s. */
export const uploadSeconds = 1200
/** Slower than that for a minute nobody sends files; faster is anybody who sends at all. */
const bytesAMinute = 30 * 1024
/** As many bytes of fields come back from an upload as a form without files may have. */
const typedBytes = 256 * 1024
/** Uploads of one network, and of all, at a time. Each holds a connection to Next. */
const ofNetwork = 6
const ofAll = 32

/** Whether a request is a form with files, at an address that takes them. */
export const isUpload = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'POST' && /^multipart\/form-data\s*;.*\bboundary=/i.test(headers['content-type'] ?? '') && isUploadAddress(url.split('?')[0]!)

export type UploadDoor = {
  /** Takes a place for an upload; undefined when none is free. Give it back when the answer is out. */
  enter: (network: string) => (() => void) | undefined
}

/** Counts the uploads that are under way, so that slow ones do not take every connection. */
export function createUploadDoor(): UploadDoor {
  const networks = new Map<string, number>()
  let all = 0
  return {
    enter: (network) => {
      const here = networks.get(network) ?? 0
      if (all >= ofAll || here >= ofNetwork) return undefined
      all += 1
      networks.set(network, here + 1)
      return () => {
        all -= 1
        const left = networks.get(network)! - 1
        if (left > 0) networks.set(network, left)
        else networks.delete(network)
      }
    },
  }
}

/** The sender of an upload does what no browser of a person does; nothing of it comes back. */
class RefusedUpload extends Error {}

/** The body of an upload as it comes. Fails when it grows larger than any upload, or comes slower than anybody sends. */
export function uploadBody(request: IncomingMessage): Readable {
  let seen = 0
  let before = 0
  const body = new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length
      done(seen > uploadBytes ? new RefusedUpload('This upload is too large.') : null, piece)
    },
  })
  const watch = setInterval(() => {
    if (seen - before < bytesAMinute && !request.complete) body.destroy(new RefusedUpload('This upload is too slow.'))
    before = seen
  }, 60_000)
  watch.unref()
  body.on('close', () => clearInterval(watch))
  request.on('error', (error) => body.destroy(error)).on('aborted', () => body.destroy(new Error('The sender of an upload went away.')))
  return request.pipe(body)
}

/** What was typed into a form that could not be saved: its fields, written as a plain form is, and whether files were sent with it. */
export type Typed = { fields: Buffer; files: boolean }

/**
 * Reads the fields of an upload beside its way to Next; its files pass by. What is given back waits until the whole form has come, as browsers
 * hear no answer while they send, though not for ever; undefined when it never comes, or is no form.
 */
export function readTyped(request: IncomingMessage, body: Readable): () => Promise<Typed | undefined> {
  const fields = new URLSearchParams()
  let [left, files] = [typedBytes, false]
  let parser: busboy.Busboy
  try {
    parser = busboy({ headers: { 'content-type': request.headers['content-type'] ?? '' }, defParamCharset: 'utf8', limits: { fieldSize: typedBytes } })
  } catch {
    return () => Promise.resolve(undefined)
  }
  parser.on('field', (name, value) => {
    left -= Buffer.byteLength(value)
    if (left >= 0) fields.append(name, value)
  })
  parser.on('file', (_name, file, { filename }) => {
    files ||= Boolean(filename)
    file.on('error', () => {}).resume()
  })
  const whole = new Promise<boolean>((resolve) => parser.once('finish', () => resolve(true)).on('error', () => resolve(false)).once('close', () => resolve(false)))
  request.on('data', (piece: Buffer) => parser.write(piece)).once('end', () => parser.end()).once('close', () => request.readableEnded || parser.destroy())
  return async () => {
    if (body.errored instanceof RefusedUpload) return undefined
    // What Next takes no more is read on here.
    finished(body, () => request.resume())
    const came = await Promise.race([whole, pause(formSeconds * 1000, false, { ref: false })])
    return came && left >= 0 ? { fields: Buffer.from(fields.toString()), files } : undefined
  }
}

/** Cuts a sender off who needs longer than forms take, uploads apart. What has come whole is left alone. */
export function limitTime(request: IncomingMessage): void {
  if (!(request.headers['transfer-encoding'] || Number(request.headers['content-length'])) || isUpload(request)) return
  const timer = setTimeout(() => !request.complete && request.destroy(), formSeconds * 1000)
  timer.unref()
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
}
