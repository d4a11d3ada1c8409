import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readRaw } from './body'
import { barePolicy } from './headers'
import { send, sendJson, sendText } from './send'

export type Readiness = {
  /** Why no traffic should be sent here; empty when it may be. */
  reasons: string[]
  /** One word or sentence for each thing that was looked at; never a secret. */
  checks: Record<string, string>
}

export type MachineOptions = {
  readiness: () => Promise<Readiness>
  /** What is measured, for those who know the token; undefined while no token is set. */
  metrics?: { token: string; contentType: string; read: () => Promise<string> }
  /** Takes a mail as it came and says what became of it; undefined while no token is set. */
  inbound?: { token: string; limit: number; take: (raw: Buffer) => Promise<string> }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Answers for machines: health, readiness and metrics for those who watch the portal from outside, and the door for mails. None of them is ever kept. */
export function createMachineAnswers({ readiness, metrics, inbound }: MachineOptions) {
  const expected = metrics && digest(`Bearer ${metrics.token}`)
  const expectedOfMails = inbound && digest(`Bearer ${inbound.token}`)
  let asking: Promise<Readiness> | undefined

  return async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> => {
    if (pathname === '/api/health') sendJson(request, response, 200, { status: 'ok' })
    else if (pathname === '/api/ready') {
      // Many who ask at the same moment share one look.
      asking ??= readiness().finally(() => (asking = undefined))
      const { reasons, checks } = await asking
      sendJson(request, response, reasons.length === 0 ? 200 : 503, { status: reasons.length === 0 ? 'ready' : 'not ready', reasons, checks })
    } else if (pathname === '/api/metrics' && metrics && expected) {
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) sendText(request, response, 401, 'A token is needed.', { 'www-authenticate': 'Bearer' })
      else send(request, response, 200, { 'content-type': metrics.contentType, 'cache-control': 'no-store', 'content-security-policy': barePolicy }, { identity: Buffer.from(await metrics.read()) })
    } else if (pathname === '/api/inbound' && inbound && expectedOfMails) {
      const refuse = (status: number, text: string) => sendText(request, response, status, text, { connection: 'close', ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...(status === 405 && { allow: 'POST' }) })
      if (request.method !== 'POST') refuse(405, 'Mails are posted.')
      else if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expectedOfMails)) refuse(401, 'A token is needed.')
      else {
        const raw = await readRaw(request, inbound.limit)
        if (raw === 'too-large') refuse(413, 'This mail is too large.')
        else if (raw) sendJson(request, response, 200, { outcome: await inbound.take(raw) })
      }
    } else return false
    return true
  }
}
