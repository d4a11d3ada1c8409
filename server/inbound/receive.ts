import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eois, inboundMails, users } from '@/db/schema'
import { type InboundNote, inboundNoteMail } from '@/emails/inbound'
import { turkistanDay } from '@/lib/dates'
import type { RefusedFile } from '@/lib/documents/limits'
import { canInquire } from '@/lib/eoi/policy'
import { isOpen } from '@/lib/eoi/states'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { inboundLimit } from '@/lib/mail/reply-address'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { takeBack } from '@/server/documents/unsent'
import { messageText, writeAsInvestor } from '@/server/eois/investor'
import { queueMails } from '@/server/outbox'
import { actorOf } from '@/server/session'
import { referenceOf } from './address'
import { keepAttachments } from './attachments'
import { hashId, type InboundMail, parseMail } from './parse'

export type Outcome = Exclude<(typeof inboundMails.$inferSelect)['outcome'], 'set-aside'>
type Result = { outcome: Outcome; refused: RefusedFile[] }
type Person = { id: string; locale: Locale }
type Found = { id: string; reference: string; state: (typeof eois.$inferSelect)['state']; locale: Locale }

/**
 * Takes a mail that came to the inbound address, once however often it is handed over: it becomes the same message of the investor as on the case's
 * page, with its attachments as documents. The case is named by the signed address the mail went to, the writer by the address it came from. What cannot be taken is answered
 * by a mail that says why, at most one of a kind, address and day; machines are never answered. `cut`: only the beginning of the mail is
 * there, as it is too large. Returns `known` for a mail that was handed over before.
 */
export async function receiveMail(raw: Buffer, now: Date, { cut = false }: { cut?: boolean } = {}): Promise<Outcome | 'known'> {
  const mail = await parseMail(raw)
  if (!mail) return noteUnreadable(raw, now)
  if ((await db().$count(inboundMails, eq(inboundMails.messageId, mail.id))) > 0) return 'known'
  const reference = referenceOf(mail.to)
  const eoi = reference ? await namedCase(reference) : undefined
  const person = mail.from ? await findPerson(mail.from) : undefined
  const result = await resultOf(mail, eoi, person, cut || raw.length > inboundLimit, now)
  const { outcome } = result
  const fresh = await db().transaction(async (tx) => {
    const [row] = await tx.insert(inboundMails).values({ messageId: mail.id, receivedAt: now, eoiId: outcome === 'taken' ? eoi!.id : null, outcome }).onConflictDoNothing().returning({ outcome: inboundMails.outcome })
    if (row) await answer(tx, mail, result, eoi, person, now)
    return row !== undefined
  })
  if (fresh) runtime().mailQueued()
  return fresh ? outcome : 'known'
}

/** What is no mail is written down and answered by nobody, so that it is not handed over for ever. */
async function noteUnreadable(raw: Buffer, now: Date): Promise<Outcome | 'known'> {
  const rows = await db().insert(inboundMails).values({ messageId: hashId(raw), receivedAt: now, outcome: 'unreadable' }).onConflictDoNothing().returning({ outcome: inboundMails.outcome })
  return rows.length > 0 ? 'unreadable' : 'known'
}

/** Writes down that a mail was put aside after many tries, for the operator's page; `id` names it in its mailbox. */
export async function noteSetAside(id: string, now: Date): Promise<void> {
  await db().insert(inboundMails).values({ messageId: id, receivedAt: now, outcome: 'set-aside' }).onConflictDoUpdate({ target: inboundMails.messageId, set: { receivedAt: now } })
}

async function namedCase(reference: string): Promise<Found | undefined> {
  const [row] = await db().select({ id: eois.id, state: eois.state, locale: eois.locale }).from(eois).where(eq(eois.reference, reference))
  return row && { ...row, reference }
}

async function findPerson(address: string): Promise<Person | undefined> {
  const [row] = await db().select({ id: users.id, locale: users.locale }).from(users).where(and(eq(users.email, address), isNull(users.deactivatedAt)))
  return row
}

/** What becomes of a mail, and which of its attachments were not taken; one that is taken is written into the case. Rights are those of the case's page. */
async function resultOf(mail: InboundMail, eoi: Found | undefined, person: Person | undefined, tooLarge: boolean, now: Date): Promise<Result> {
  const refused: RefusedFile[] = []
  const as = (outcome: Outcome): Result => ({ outcome, refused })
  if (mail.automatic) return as('automatic')
  if (!eoi) return as('unknown-case')
  const actor = person && !mail.forged ? await actorOf(person.id) : undefined
  if (!actor || !canInquire(actor)) return as('unknown-sender')
  if (tooLarge) return as('too-large')
  try {
    if (mail.text) messageText(mail.text)
    const kept = await keepAttachments(actor, eoi.reference, mail.attachments, now)
    refused.push(...kept.refused)
    const documents = kept.documents.map(({ id }) => id)
    const form = `mail-${createHash('sha256').update(mail.id).digest('hex').slice(0, 32)}`
    try {
      // Who sends files without a word has said what they are called.
      const message = mail.text || kept.documents.map(({ name }) => name).join('\n')
      await writeAsInvestor(actor, eoi.reference, { message, form, locale: eoi.locale, byMail: true, documents, refusedFiles: refused }, now)
    } finally {
      // Of a mail that was not taken, or that was handed over before.
      await takeBack(actor, documents)
    }
    return as('taken')
  } catch (error) {
    if (error instanceof NotFound) return as('unknown-sender')
    if (error instanceof Forbidden) return as(isOpen(eoi.state) ? 'unknown-sender' : 'closed')
    if (error instanceof ExpectedError && error.code === 'message-required') return as('empty')
    if (error instanceof ExpectedError && error.code === 'message-too-long') return as('too-large')
    throw error
  }
}

/** Tells the sender what became of the mail, where they have to know. Who is not known here and has no address of a case hears nothing. */
async function answer(tx: Tx, mail: InboundMail, { outcome, refused }: Result, eoi: Found | undefined, person: Person | undefined, now: Date): Promise<void> {
  const note: InboundNote | undefined = outcome === 'automatic' || outcome === 'unreadable' ? undefined : outcome === 'taken' ? (refused.length > 0 ? 'attachments' : undefined) : outcome
  if (!note || !mail.from || mail.forged || (!eoi && !person)) return
  const locale = person?.locale ?? eoi!.locale
  const known = outcome !== 'unknown-sender' && eoi !== undefined
  const href = runtime().env.baseUrl + (known ? paths.accountEoi(locale, eoi.reference) : paths.account(locale))
  const made = inboundNoteMail({ note, locale, reference: eoi?.reference, refused, href })
  await queueMails(tx, [{ ...made, kind: 'inbound-note', reference: eoi?.reference, to: mail.from, locale, dueAt: now, dedupeKey: `inbound-note:${note}:${mail.from}:${eoi?.reference ?? ''}:${turkistanDay(now)}` }])
}
