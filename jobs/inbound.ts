import { ImapFlow } from 'imapflow'
import { errorFacts } from '@/lib/error-facts'
import { log } from '@/lib/log'
import { inboundLimit } from '@/lib/mail/reply-address'

/** Mails that could not be taken, by number: they are tried again after all others, so that they hold up nobody. */
const failed = new Set<number>()

/** So many mails are read at a time; the rest with the next look. */
const batch = 50

type Take = (raw: Buffer, options: { cut: boolean }) => Promise<unknown>

/**
 * Reads the mailbox of INBOUND_IMAP_URL: hands every mail that is not marked as seen to `take` and marks it then, so that one that was in flight when
 * the process died is handed over again. One that cannot be taken stays unseen and holds up no other. Of a mail beyond the limit only the
 * headers are read. Connections to other machines are encrypted.
 */
export async function readMailbox(imapUrl: string, take: Take): Promise<number> {
  const url = new URL(imapUrl)
  const secure = url.protocol === 'imaps:'
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const client = new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || (secure ? 993 : 143)), secure, ...(!secure && !local && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000,
  })
  // Without a listener an error of the connection would end the process; the call under way fails by itself.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX')
    const unseen = (await client.search({ seen: false }, { uid: true })) || []
    let taken = 0
    for (const uid of [...unseen.filter((one) => !failed.has(one)), ...unseen.filter((one) => failed.has(one))].slice(0, batch)) {
      try {
        const size = (await client.fetchOne(String(uid), { size: true }, { uid: true })) || undefined
        const cut = (size?.size ?? 0) > inboundLimit
        const mail = (await client.fetchOne(String(uid), cut ? { headers: true } : { source: true }, { uid: true })) || undefined
        const raw = cut ? mail?.headers : mail?.source
        if (!raw) continue
        await take(raw, { cut })
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
        taken += 1
        failed.delete(uid)
      } catch (error) {
        if (!client.usable) throw error
        failed.add(uid)
        log().warn({ mail: uid, error: errorFacts(error) }, 'A mail of the inbound mailbox could not be taken; it is tried again')
      }
    }
    return taken
  } finally {
    await client.logout().catch(() => client.close())
  }
}
