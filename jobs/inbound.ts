import { ImapFlow } from 'imapflow'
import { errorFacts } from '@/lib/error-facts'
import { log } from '@/lib/log'
import { inboundLimit } from '@/lib/mail/reply-address'

/** A mail that could not be taken is tried again after a minute, two, four, at last every six hours; after so many tries, a day and a half, it is put aside. */
const triesLimit = 14
const longestPauseMs = 6 * 3_600_000
const pauseMs = (tries: number): number => Math.min(60_000 * 2 ** (tries - 1), longestPauseMs)

/** Mails that could not be taken, by the number that the server gave them, with the time of the next try. */
const failed = new Map<string, { tries: number; again: number }>()

/** So many mails are read at a time; the rest with the next look. */
const batch = 50

type Mailbox = {
  take: (raw: Buffer, options: { cut: boolean }) => Promise<unknown>
  /** Notes that a mail was put aside, for the operator; `id` names it in the mailbox. */
  setAside: (id: string) => Promise<void>
}

/**
 * Reads the mailbox of INBOUND_IMAP_URL at the instant `now`: hands every mail that is not marked as seen to `take` and marks it then, so that one that was in flight when
 * the process died is handed over again. One that cannot be taken stays unseen, is tried ever more seldom and
 * holds up no other; in the end it is marked as seen and flagged, and stays in the mailbox for a person. Of a mail beyond the limit only the headers are read. Connections to other machines are encrypted.
 */
export async function readMailbox(imapUrl: string, { take, setAside }: Mailbox, now: Date): Promise<number> {
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
    const { uidValidity } = await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX')
    const idOf = (uid: number): string => `mailbox:${uidValidity}:${uid}`
    const isDue = (uid: number): boolean => (failed.get(idOf(uid))?.again ?? 0) <= now.getTime()
    const unseen = (await client.search({ seen: false }, { uid: true })) || []
    let taken = 0
    const due = unseen.filter(isDue)
    for (const uid of [...due.filter((one) => !failed.has(idOf(one))), ...due.filter((one) => failed.has(idOf(one)))].slice(0, batch)) {
      try {
        const size = (await client.fetchOne(String(uid), { size: true }, { uid: true })) || undefined
        const cut = (size?.size ?? 0) > inboundLimit
        const mail = (await client.fetchOne(String(uid), cut ? { headers: true } : { source: true }, { uid: true })) || undefined
        const raw = cut ? mail?.headers : mail?.source
        if (!raw) continue
        await take(raw, { cut })
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
        taken += 1
        failed.delete(idOf(uid))
      } catch (error) {
        if (!client.usable) throw error
        const tries = (failed.get(idOf(uid))?.tries ?? 0) + 1
        if (tries < triesLimit) {
          failed.set(idOf(uid), { tries, again: now.getTime() + pauseMs(tries) })
          log().warn({ mail: uid, tries, error: errorFacts(error) }, 'A mail of the inbound mailbox could not be taken; it is tried again')
          continue
        }
        await setAside(idOf(uid))
        await client.messageFlagsAdd(String(uid), ['\\Seen', '\\Flagged'], { uid: true })
        failed.delete(idOf(uid))
        log().error({ mail: uid, tries, error: errorFacts(error) }, 'A mail of the inbound mailbox was put aside: it is flagged and not tried again until it is marked as unread')
      }
    }
    return taken
  } finally {
    await client.logout().catch(() => client.close())
  }
}
