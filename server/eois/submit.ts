import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { readSending } from '@/db/queries/inquiries'
import { readRulebook } from '@/db/queries/rulebook'
import { together } from '@/db/pipeline'
import { given, prepared, preparedInsert } from '@/db/prepared'
import { eoiEvents, eois, eoiUnits } from '@/db/schema'
import { ownedBy } from '@/db/visibility'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { dueAfterWorkingDays } from '@/lib/eoi/calendar'
import { clockRow } from '@/lib/eoi/clock'
import { givenConsents } from '@/lib/eoi/consents'
import { checkAnswers, type EoiErrors } from '@/lib/eoi/fields'
import { inquiryOf } from '@/lib/eoi/inquiry'
import { investmentUnit, route, watchersOf } from '@/lib/eoi/routing'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { attemptWindowMinutes } from '@/server/attempts'
import { sendDraftDocuments } from '@/server/documents/unsent'
import { assessValue, tellHeads } from '@/server/high-value'
import { organisationOf } from '@/server/organisations'
import { queueMails } from '@/server/outbox'
import { namedIn, receipt, unitMails, unitOrStandIns } from './case'
import { writeClocks } from './clock'
import { keepDraft, openDraft, type SavedDraft, saveDraft, type Typed } from './draft'
import { keepProfile } from './profile'

/** Inquiries that one person may send in the time over which attempts are counted: each takes mails and the time of a unit. */
const inquiryLimit = 30

/** `tooMany`: its writer has just sent many, and this one is not sent. */
export type Submission = { reference: string } | { errors: EoiErrors } | { tooMany: true }

/**
 * Sends a draft: checks all answers, takes a reference, routes it and queues receipt and notice, in one transaction. A draft that was
 * sent before gives the same reference again, so however often a form is posted there is one EOI. Answers that
 * cannot be taken come back as error codes by field. Throws NotFound for somebody else's draft.
 */
export async function submitEoi(actor: SignedIn, draftId: string, now: Date): Promise<Submission> {
  const result = await db().transaction(async (tx): Promise<Submission> => {
    const [draft] = await tx.select({ id: eois.id, reference: eois.reference, answers: eois.answers, locale: eois.locale }).from(eois).where(and(eq(eois.id, draftId), ownedBy(actor))).for('update')
    if (!draft) throw new NotFound()
    if (draft.reference) return { reference: draft.reference }
    const { values, errors } = checkAnswers(draft.answers)
    if (Object.keys(errors).length > 0) return { errors }
    const reference = await send(tx, actor, draft, values, now)
    return reference ? { reference } : { tooMany: true }
  })
  if ('reference' in result) runtime().mailQueued()
  return result
}

/**
 * Saves the last page of a draft and sends it, both in one transaction; its `reference` is set when it was sent. With answers that cannot be taken, when its writer has just sent many, and when sending fails, the
 * page is saved all the same. Throws NotFound for anybody but an investor.
 */
export async function saveAndSubmit(actor: SignedIn, typed: Typed, now: Date): Promise<SavedDraft> {
  let begun = false
  const sent = await db().transaction(async (tx): Promise<SavedDraft> => {
    begun = true
    const draft = await openDraft(tx, actor, typed, now)
    if (draft.reference) return draft
    const { values, errors } = checkAnswers(draft.answers)
    const sendable = Object.keys(errors).length === 0
    // What is sent is written by the sending; only listings have to be there before.
    const kept = !sendable || draft.started || typed.listings !== undefined
    if (kept) await keepDraft(tx, draft, typed, now)
    const reference = sendable ? await send(tx, actor, { id: draft.id, locale: typed.locale }, values, now) : undefined
    if (!reference && !kept) await keepDraft(tx, draft, typed, now)
    return { ...draft, reference: reference ?? null }
  }).catch(async (error: unknown) => {
    // Where even that is not possible, the reason is the first one. An inquiry is there whose commit was not answered any more.
    const saved = begun ? await saveDraft(actor, typed, now).catch(() => undefined) : undefined
    if (saved?.reference) return saved
    throw error
  })
  if (sent.reference) runtime().mailQueued()
  return sent
}

/** Makes a locked draft of the actor an inquiry with these answers, which were checked. Gives its reference; undefined when its writer has just sent many, and then nothing was done. */
async function send(tx: Tx, actor: SignedIn, draft: { id: string; locale: Locale }, values: Record<string, string>, now: Date): Promise<string | undefined> {
  const { edition, lead, profile, email, recent, documents } = await readSending(actor, draft.id, new Date(now.getTime() - attemptWindowMinutes * 60_000), tx)
  if (runtime().env.RATE_LIMITS && recent >= inquiryLimit) return undefined
  const { rules, units, places, calendar, value: valueRules } = await readRulebook(edition, turkistanDay(now), tx)
  const inquiry = inquiryOf(lead, values, places)
  const decision = route(rules, inquiry)
  const unit = units.find(({ id }) => id === decision.unitId)!
  const watchers = watchersOf(inquiry, unit.id, units, investmentUnit)
  const value = assessValue(values, inquiry.sectorId, valueRules, turkistanDay(now))
  // What does not wait for another's answer is asked at once, here and below.
  const [organisationId, told, reference] = await together([organisationOf(tx, actor, values, now), unitOrStandIns(tx, unit.id, units), takeReference(tx, now)])

  // The promise is the one given now: later changes of the unit's days, or a referral, do not touch it.
  const promises = { firstReplyDays: unit.firstReplyDays, substantiveDays: unit.substantiveDays }
  const event = { eoiId: draft.id, at: now, unitId: unit.id, state: 'submitted' as const }
  const clock = clockRow([{ id: 0, at: now, kind: 'submitted', state: 'submitted', substantive: false }], promises, calendar)
  const eoi = { id: draft.id, unitId: unit.id, reference, ownerId: actor.userId, locale: draft.locale }
  const due = { first: dueAfterWorkingDays(now, promises.firstReplyDays, calendar), substantive: dueAfterWorkingDays(now, promises.substantiveDays, calendar) }
  const mails = [...receipt(email, eoi, namedIn(unit), now, due), ...unitMails(told, 'newCase', eoi, namedIn(unit), 'submitted', now, due)]
  const [[submitted]] = await together([
    insertEvents(tx, [
      { ...event, kind: 'submitted', actorId: actor.userId, data: { ...promises, consentAt: now.toISOString(), consents: givenConsents(values, now) } },
      { ...event, kind: 'routed', actorId: null, data: { ruleId: decision.ruleId, version: rules[0]?.version, position: decision.position, reasons: decision.reasons, unitId: unit.id, watchers, ...(value.length > 0 && { highValue: value }) } },
    ]),
    markSubmitted(tx, { id: draft.id, reference, answers: values, locale: draft.locale, unit_id: unit.id, organisation_id: organisationId, high_value: value.length > 0, now }),
    insertUnits(tx, [
      { eoiId: draft.id, unitId: unit.id, relation: 'holding' as const, since: now },
      ...watchers.map((unitId) => ({ eoiId: draft.id, unitId, relation: 'watching' as const, since: now })),
    ]),
    writeClocks(tx, clock ? [{ eoiId: draft.id, ...clock }] : []),
    keepProfile(tx, actor, profile, values, now),
    queueMails(tx, mails),
  ])
  if (documents) await sendDraftDocuments(tx, actor, draft.id, submitted!.id)
  if (value.length > 0) await tellHeads(tx, eoi, now)
  return reference
}

/** `TRK-2026-000123`: one sequence for ever, at least six digits, the year in Turkistan. */
async function takeReference(tx: Tx, now: Date): Promise<string> {
  const [row] = await selectNumber(tx, {})
  return `TRK-${turkistanDay(now).slice(0, 4)}-${row!.number.padStart(6, '0')}`
}

const selectNumber = prepared((tx) => tx.select({ number: sql<string>`nextval('eoi_references')::text` }).from(sql`(values (1)) as one`))

const markSubmitted = prepared((tx) =>
  tx
    .update(eois)
    .set({
      reference: given(eois.reference), state: 'submitted', answers: given(eois.answers), locale: given(eois.locale), unitId: given(eois.unitId), organisationId: given(eois.organisationId), highValue: given(eois.highValue),
      submittedAt: given(eois.submittedAt, 'now'), updatedAt: given(eois.updatedAt, 'now'), version: sql`${eois.version} + 1`, investorVersion: sql`${eois.version} + 1`,
    })
    .where(eq(eois.id, sql.placeholder('id'))),
)
const insertUnits = preparedInsert(eoiUnits, (insert) => insert)
const insertEvents = preparedInsert(eoiEvents, (insert) => insert.returning({ id: eoiEvents.id }))
