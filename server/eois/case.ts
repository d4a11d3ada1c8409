import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Colleague, listColleagues } from '@/db/queries/colleagues'
import { prepared } from '@/db/prepared'
import { casesVisibleTo } from '@/db/visibility'
import { eoiEvents, eoiMessages, eois, eoiUnits, translationRequests, unitMembers, units, users } from '@/db/schema'
import { caseMail, type CaseMailKind, mailKind } from '@/emails/case'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { NotFound, Outdated } from '@/lib/errors'
import { quietKinds } from '@/lib/eoi/clock'
import { isLost } from '@/lib/eoi/lost'
import { investmentUnit } from '@/lib/eoi/routing'
import { type EventKind, isOpen, type State, toldKinds } from '@/lib/eoi/states'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { choiceOf } from '@/lib/mail/choices'
import { isErasedAddress } from '@/lib/own-data/parts'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { stopAddress } from '@/server/mail-choices'
import { type QueuedMail, queueMails } from '@/server/outbox'
import { keepClocks } from './clock'

export type Case = typeof eois.$inferSelect

/**
 * The case with this reference and whom its investor let in, locked until the transaction ends. Throws NotFound when there is none the actor may
 * see, Outdated when `version` is given and somebody changed the case since the form was made.
 */
export async function lockCase(tx: Tx, actor: Actor, reference: string, version?: number): Promise<Case & { reference: string; unitId: string; colleagues: Colleague[] }> {
  const [row] = await tx.select().from(eois).where(and(eq(eois.reference, reference), casesVisibleTo(actor))).for('update')
  if (!row?.reference || !row.unitId) throw new NotFound()
  if (version !== undefined && row.version !== version) throw new Outdated()
  return { ...row, reference: row.reference, unitId: row.unitId, colleagues: await listColleagues(row.id, tx) }
}

/** Adds to the event log, moves the case to `state` and raises its version, which is news for the other side. Returns the event's id. */
export async function writeEvent(
  tx: Tx,
  eoi: Pick<Case, 'id' | 'unitId'>,
  event: { kind: EventKind; state: State; actor: Actor; at: Date; substantive?: boolean; data?: Record<string, unknown>; unitId?: string },
): Promise<number> {
  const unitId = event.unitId ?? eoi.unitId
  const [row] = await tx
    .insert(eoiEvents)
    .values({ eoiId: eoi.id, at: event.at, kind: event.kind, actorId: isSignedIn(event.actor) ? event.actor.userId : null, unitId, state: event.state, substantive: event.substantive ?? false, data: event.data ?? {} })
    .returning({ id: eoiEvents.id })
  const version = sql`${eois.version} + 1`
  const news = event.actor.role === 'investor' ? { investorVersion: version } : toldKinds.includes(event.kind) ? { unitVersion: version } : {}
  // What goes on is not lost.
  const found = isLost(event.state) ? {} : { lostReason: null, lostCountry: null }
  await tx.update(eois).set({ state: event.state, unitId, version, ...news, ...found, updatedAt: event.at }).where(eq(eois.id, eoi.id))
  // A closed case needs no translation any more.
  if (!isOpen(event.state)) await tx.update(translationRequests).set({ cancelledAt: event.at }).where(and(eq(translationRequests.eoiId, eoi.id), isNull(translationRequests.doneAt), isNull(translationRequests.cancelledAt)))
  if (!quietKinds.includes(event.kind)) await keepClocks(tx, [eoi.id])
  return row!.id
}

/** Keeps what was written, verbatim, beside its event. Returns the message's id. */
export async function writeMessage(tx: Tx, eoi: Pick<Case, 'id' | 'unitId'>, message: { eventId: number; side: 'investor' | 'officer'; authorId: string; body: string; locale: Locale; at: Date; originalBody?: string; originalLocale?: Locale; byMail?: boolean }): Promise<string> {
  const [row] = await tx.insert(eoiMessages).values({ eoiId: eoi.id, unitId: message.side === 'officer' ? eoi.unitId : null, ...message }).returning({ id: eoiMessages.id })
  return row!.id
}

/** Gives the case to a unit: the former holder keeps reading, and no officer of the new one has it yet. */
export async function holdBy(tx: Tx, eoiId: string, unitId: string, at: Date): Promise<void> {
  await tx.update(eois).set({ officerId: null, officerSince: null }).where(eq(eois.id, eoiId))
  await tx.update(eoiUnits).set({ relation: 'held' }).where(and(eq(eoiUnits.eoiId, eoiId), eq(eoiUnits.relation, 'holding')))
  await tx.insert(eoiUnits).values({ eoiId, unitId, relation: 'holding', since: at }).onConflictDoUpdate({ target: [eoiUnits.eoiId, eoiUnits.unitId], set: { relation: 'holding', since: at } })
}

export type Recipient = { to: string; locale: Locale }

/**
 * Who hears of a case that came to a unit: its mailbox, in Kazakh; while it has none, its officers. A unit without mailbox and officers must not go
 * unseen: then those of the investment department, then the admins. `known` are units that were read already.
 */
export async function unitOrStandIns(tx: Tx, unitId: string, known?: readonly { id: string; mailbox: string | null }[]): Promise<Recipient[]> {
  const candidates = [unitId, investmentUnit]
  const boxes = known ?? (await tx.select({ id: units.id, mailbox: units.mailbox }).from(units).where(inArray(units.id, candidates)))
  const mailboxOf = (id: string): Recipient[] => boxes.flatMap((unit) => (unit.id === id && unit.mailbox ? [{ to: unit.mailbox, locale: 'kk' as const }] : []))
  const own = mailboxOf(unitId)
  if (own.length > 0) return own
  const officers = await selectOfficers(tx, { unit: unitId })
  const officersOf = (id: string): Recipient[] => officers.filter((officer) => officer.unitId === id).map(({ to, locale }) => ({ to, locale }))
  return [officersOf(unitId), mailboxOf(investmentUnit), officersOf(investmentUnit)].find((found) => found.length > 0) ?? selectAdmins(tx, {})
}

/** Officers of a unit and of the investment department. */
const selectOfficers = prepared((tx) =>
  tx
    .select({ to: users.email, locale: users.locale, unitId: unitMembers.unitId })
    .from(unitMembers)
    .innerJoin(users, eq(users.id, unitMembers.userId))
    .where(and(inArray(unitMembers.unitId, [sql.placeholder('unit'), investmentUnit]), eq(users.role, 'officer'), isNull(users.deactivatedAt))),
)
const selectAdmins = prepared((tx) => tx.select({ to: users.email, locale: users.locale }).from(users).where(and(eq(users.role, 'admin'), isNull(users.deactivatedAt))))

/** A case that somebody is told of. */
type Told = { id: string; reference: string; unitId: string; ownerId: string; locale: Locale }
type Due = { first: Date; substantive: Date }

/** A unit's name for readers of any language. */
export type NameIn = (locale: Locale) => string
export const namedIn = (unit: { id: string; name?: Localized }): NameIn => (locale) => textIn(unit.name, locale)?.text ?? unit.id
export async function unitName(tx: Tx, unitId: string): Promise<NameIn> {
  const [unit] = await tx.select({ name: units.name }).from(units).where(eq(units.id, unitId))
  return namedIn({ id: unitId, ...unit })
}

/** Where a reader says which mails they want. */
const choicesOf = (locale: Locale): string => runtime().env.baseUrl + paths.notifications(locale)

export type InvestorReader = Recipient & { userId: string; /** They may answer, not only read. */ writes: boolean; /** For the mail's foot and header. */ choices: string; stopHref?: string }

/**
 * The investor, in the language of the EOI, and the colleagues who read it with them, each in their own; without those who do not want mails
 * of this kind (as X-Invest-Kind has it).
 */
export async function investorReaders(tx: Tx, eoi: Omit<Told, 'reference'>, kind: string): Promise<InvestorReader[]> {
  const [owner] = await tx.select({ email: users.email, userId: users.id, muted: users.mutedMails }).from(users).where(eq(users.id, eoi.ownerId))
  const choice = choiceOf(kind)
  const readers = [...(owner && !isErasedAddress(owner.email) ? [{ ...owner, locale: eoi.locale, writes: true }] : []), ...(await listColleagues(eoi.id, tx)).flatMap(({ email, userId, locale, muted, right, gone }) => (userId && locale && !gone ? [{ email, userId, locale, muted: muted ?? [], writes: right === 'write' }] : []))]
  return readers.filter(({ muted }) => !choice || !muted.includes(kind)).map(({ email, userId, locale, writes }) => ({
    to: email, locale, userId, writes, choices: choicesOf(locale), stopHref: choice && stopAddress(locale, userId, choice),
  }))
}

/** Queues mails of one event to the investor and to colleagues who read the case, one a reader. */
export async function tellInvestor(tx: Tx, kind: CaseMailKind, eoi: Told, eventId: number, at: Date): Promise<void> {
  await queueMails(tx, investorMails(await investorReaders(tx, eoi, mailKind(kind)), kind, eoi, await unitName(tx, eoi.unitId), eventId, at))
}

/** What tells whoever has just sent the case that it arrived, and when it will be answered: nobody else reads it yet, and this mail leaves as long as the account is there. */
export const receipt = (email: string, eoi: Told, nameIn: NameIn, at: Date, due: Due): QueuedMail[] =>
  isErasedAddress(email) ? [] : investorMails([{ to: email, locale: eoi.locale, userId: eoi.ownerId, writes: true, choices: choicesOf(eoi.locale) }], 'received', eoi, nameIn, 'submitted', at, due)

function investorMails(readers: readonly InvestorReader[], kind: CaseMailKind, eoi: Told, nameIn: NameIn, event: number | 'submitted', at: Date, due?: Due): QueuedMail[] {
  const { baseUrl, INBOUND_ADDRESS } = runtime().env
  return readers.map(({ to, locale, userId, choices, stopHref }) => {
    const mail = caseMail(kind, { locale, reference: eoi.reference, unit: nameIn(locale), href: baseUrl + paths.accountEoi(locale, eoi.reference), due, answerable: INBOUND_ADDRESS !== undefined, choices })
    return { ...mail, kind: mailKind(kind), reference: eoi.reference, to, locale, stopHref, dueAt: at, dedupeKey: `${mailKind(kind)}:${eoi.reference}:${event}${userId === eoi.ownerId ? '' : `:${to}`}` }
  })
}

/** Mails of one event to those who hear of the case in the unit that holds it, one a recipient. */
export const unitMails = (recipients: readonly Recipient[], kind: CaseMailKind, eoi: Told, nameIn: NameIn, event: number | 'submitted', at: Date, due?: Due): QueuedMail[] =>
  recipients.map(({ to, locale }) => {
    const mail = caseMail(kind, { locale, reference: eoi.reference, unit: nameIn(locale), href: runtime().env.baseUrl + paths.deskCase(locale, eoi.reference), due })
    return { ...mail, kind: mailKind(kind), reference: eoi.reference, to, locale, dueAt: at, dedupeKey: `${mailKind(kind)}:${eoi.reference}:${event}:${to}` }
  })

/** Queues them. */
export async function tellUnit(tx: Tx, kind: CaseMailKind, eoi: Told, eventId: number, at: Date): Promise<void> {
  await queueMails(tx, unitMails(await unitOrStandIns(tx, eoi.unitId), kind, eoi, await unitName(tx, eoi.unitId), eventId, at))
}

/** Queues a mail to an officer about a case of theirs, in the language of their mails. One event, one mail. */
export async function tellOfficer(tx: Tx, kind: CaseMailKind, eoi: Told, userId: string, eventId: number | string, at: Date): Promise<void> {
  const [officer] = await tx.select({ to: users.email, locale: users.locale }).from(users).where(and(eq(users.id, userId), isNull(users.deactivatedAt)))
  if (!officer) return
  const mail = caseMail(kind, { locale: officer.locale, reference: eoi.reference, unit: (await unitName(tx, eoi.unitId))(officer.locale), href: runtime().env.baseUrl + paths.deskCase(officer.locale, eoi.reference) })
  await queueMails(tx, [{ ...mail, kind: mailKind(kind), reference: eoi.reference, to: officer.to, locale: officer.locale, dueAt: at, dedupeKey: `${mailKind(kind)}:${eoi.reference}:${eventId}` }])
}
