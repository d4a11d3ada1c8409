import type { IncomingMessage } from 'node:http'
import { isStopAddress } from '@/lib/paths'

/** Bodies of forms; those with files have a limit of their own (`upload.ts`). */
const bodyLimit = 256 * 1024
/** So much of a body that is too large is read and forgotten, so that its sender can hear the answer. */
const forgottenBytes = 2 * 1024 * 1024
/** Values of one form, repeated ones too: more than any form of the portal has. */
const partLimit = 2000

/** Whether the type of a body is one that the portal's forms send; mail programs also send their one field in parts (RFC 8058, 3.2). */
export const isForm = (type = '', pathname: string): boolean =>
  /^application\/(x-www-form-urlencoded|json)\b/i.test(type) || (isStopAddress(pathname) && /^multipart\/form-data\b/i.test(type))

/**
 * Reads a posted form whole before anything else is asked to work for it, so that a slow sender holds only its own
 * connection. `too-large` when it is, and for more parts than forms have; undefined when the sender went away.
 */
export const readBody = (request: IncomingMessage): Promise<Buffer | 'too-large' | undefined> => readRaw(request, bodyLimit, partLimit)

/**
 * The same for a body of any kind, up to `limit` bytes; with `parts` as many values of a form. What is a little too large is read to its end and
 * forgotten: a proxy that is still sending when the connection closes takes the portal for dead and tells its client so.
 */
export function readRaw(request: IncomingMessage, limit: number, parts = Number.POSITIVE_INFINITY): Promise<Buffer | 'too-large' | undefined> {
  const said = Number(request.headers['content-length'] ?? 0)
  if (said > limit + forgottenBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    let chunks: Buffer[] = []
    let seen = 0
    let found = 1
    let refused = said > limit
    request.on('data', (chunk: Buffer) => {
      seen += chunk.length
      if (!refused && parts < Number.POSITIVE_INFINITY) for (let at = chunk.indexOf(0x26); at >= 0; at = chunk.indexOf(0x26, at + 1)) found += 1
      refused ||= seen > limit || found > parts
      if (!refused) return void chunks.push(chunk)
      chunks = []
      if (seen > limit + forgottenBytes) {
        request.removeAllListeners('data').pause()
        resolve('too-large')
      }
    })
    request.on('end', () => resolve(refused ? 'too-large' : Buffer.concat(chunks)))
    request.on('close', () => resolve(undefined))
    request.on('error', () => resolve(undefined))
  })
}
