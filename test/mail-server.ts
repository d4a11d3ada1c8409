import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string[]; headers: Record<string, string>; text: string; raw: string }

/** A real SMTP server that keeps what it gets. */
export type MailServer = {
  /** For SMTP_URL. */
  url: string
  mails: ReceivedMail[]
  /** Refuses recipients as the returned answer says, for as long as it is set. */
  refuse: ((address: string) => { code: number; text: string } | undefined) | undefined
  /** What happens, for as long as it is set, once a mail is here whole: it is never acknowledged, or late. */
  afterData: (() => 'never' | 'late') | undefined
  /** The first mail that fits, when it is here or as soon as it comes; rejects after `seconds` (20). */
  find: (fits: (mail: ReceivedMail) => boolean, seconds?: number) => Promise<ReceivedMail>
  stop: () => Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? '' }),
    onRcptTo: ({ address }, _session, done) => {
      const answer = started.refuse?.(address)
      done(answer && Object.assign(new Error(answer.text), { responseCode: answer.code }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...readMail(Buffer.concat(chunks).toString('latin1')) })
        const fault = started.afterData?.()
        if (fault === 'late') setTimeout(done, 3000)
        else if (fault !== 'never') done()
        for (const look of waiting) look()
      })
    },
  })
  // A portal that is killed in mid-mail resets its connection; that is not this server's failure.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const started: MailServer = {
    refuse: undefined,
    afterData: undefined,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    find: (fits, seconds = 20) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = mails.find(fits)
          if (!found) return
          waiting.delete(look)
          clearTimeout(late)
          resolve(found)
        }
        const late = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`No such mail came within ${seconds} s. These did: ${mails.map(({ to, headers }) => `${headers['x-invest-kind']} to ${to.join()}`).join('; ') || 'none'}`))
        }, seconds * 1000)
        waiting.add(look)
        look()
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return started
}

/** Headers and the text part of a mail as our mailer writes it: one part, or multipart with text first. */
function readMail(raw: string): Omit<ReceivedMail, 'to'> {
  const top = readPart(raw)
  let part = top
  for (let boundary: string | undefined; (boundary = /boundary="?([^";]+)/.exec(part.headers['content-type'] ?? '')?.[1]); ) {
    part = readPart(part.body.split(`--${boundary}`)[1]!.replace(/^\r\n/, ''))
  }
  const encoding = (part.headers['content-transfer-encoding'] ?? '').toLowerCase()
  const bytes =
    encoding === 'base64' ? Buffer.from(part.body, 'base64')
    : encoding === 'quoted-printable' ? Buffer.from(part.body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')
    : Buffer.from(part.body, 'latin1')
  return { headers: top.headers, text: bytes.toString('utf8').replace(/\r\n/g, '\n'), raw }
}

function readPart(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  return { headers, body: raw.slice(end + 4) }
}

/** The portal's link in a mail: alone on a line of the text part. */
export function linkIn(mail: ReceivedMail): string {
  const links = mail.text.split('\n').map((line) => line.trim()).filter((line) => /^https?:\/\/\S+$/.test(line))
  if (links.length !== 1) throw new Error(`A mail has one link alone on a line; this one has ${links.length}:\n${mail.text}`)
  return links[0]!
}
