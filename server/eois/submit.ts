import { and, asc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { listRules, readCalendar } from '@/db/queries/eois'
import { readInquiry } from '@/db/queries/inquiries'
import { eoiEvents, eois, eoiUnits, units } from '@/db/schema'
import { ownedBy } from '@/db/visibility'
import type { SignedIn } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { dueAfterWorkingDays } from '@/lib/eoi/calendar'
import { clockRow } from '@/lib/eoi/clock'
import { givenConsents } from '@/lib/eoi/consents'
import { checkAnswers, type EoiErrors } from '@/lib/eoi/fields'
import { investmentUnit, route, watchersOf } from '@/lib/eoi/routing'
import { NotFound } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { sendDraftDocuments } from '@/server/documents/unsent'
import { assessValue, tellHeads } from '@/server/high-value'
import { organisationOf } from '@/server/organisations'
import { queueMails } from '@/server/outbox'
import { investorMails, unitMails } from './case'
import { writeClocks } from './clock'
import { keepProfile } from './profile'

export type Submission = { reference: string } | { errors: EoiErrors }

/**
 * Sends a draft: checks all answers, takes a reference, routes it and queues receipt and notice, in one transaction. A draft that was
 * sent before gives the same reference again, so however often a form is posted there is one EOI. Answers that
 * cannot be taken come back as error codes by field. Throws NotFound for somebody else's draft.
 */
export async function submitEoi(actor: SignedIn, draftId: string, now: Date): Promise<Submission> {
  const result = await db().transaction(async (tx): Promise<Submission> => {
    const [draft] = await tx.select().from(eois).where(and(eq(eois.id, draftId), ownedBy(actor))).for('update')
    if (!draft) throw new NotFound()
    if (draft.reference) return { reference: draft.reference }
    const { values, errors } = checkAnswers(draft.answers)
    if (Object.keys(errors).length > 0) return { errors }

    const inquiry = await readInquiry(draftId, values, tx)
    const rules = await listRules(tx)
    const decision = route(rules, inquiry)
    const allUnits = await tx.select().from(units).orderBy(asc(units.position))
    const unit = allUnits.find(({ id }) => id === decision.unitId)!
    const watchers = watchersOf(inquiry, unit.id, allUnits, investmentUnit)
    const value = await assessValue(tx, values, inquiry.sectorId, now)
    const organisationId = await organisationOf(tx, actor, values, now)

    const [sent] = await tx.update(eois).set({ reference: nextReference(now), state: 'submitted', answers: values, unitId: unit.id, organisationId, highValue: value.length > 0, submittedAt: now, version: sql`${eois.version} + 1`, investorVersion: sql`${eois.version} + 1`, updatedAt: now }).where(eq(eois.id, draftId)).returning({ reference: eois.reference })
    const reference = sent!.reference!
    await tx.insert(eoiUnits).values([
      { eoiId: draftId, unitId: unit.id, relation: 'holding' as const, since: now },
      ...watchers.map((unitId) => ({ eoiId: draftId, unitId, relation: 'watching' as const, since: now })),
    ])
    // The promise is the one given now: later changes of the unit's days, or a referral, do not touch it.
    const promises = { firstReplyDays: unit.firstReplyDays, substantiveDays: unit.substantiveDays }
    const eoi = { id: draftId, unitId: unit.id, reference, ownerId: actor.userId, locale: draft.locale, unit }
    const event = { eoiId: draftId, at: now, unitId: unit.id, state: 'submitted' as const }
    const [submitted] = await tx.insert(eoiEvents).values([
      { ...event, kind: 'submitted', actorId: actor.userId, data: { ...promises, consentAt: now.toISOString(), consents: givenConsents(values, now) } },
      { ...event, kind: 'routed', data: { ruleId: decision.ruleId, version: rules[0]?.version, position: decision.position, reasons: decision.reasons, unitId: unit.id, watchers, ...(value.length > 0 && { highValue: value }) } },
    ]).returning({ id: eoiEvents.id })
    const eventId = submitted!.id
    await sendDraftDocuments(tx, actor, draftId, eventId)

    const calendar = await readCalendar(tx)
    const clock = clockRow([{ id: eventId, at: now, kind: 'submitted', state: 'submitted', substantive: false }], promises, calendar)
    await writeClocks(tx, clock ? [{ eoiId: draftId, ...clock }] : [])
    const due = { first: dueAfterWorkingDays(now, promises.firstReplyDays, calendar), substantive: dueAfterWorkingDays(now, promises.substantiveDays, calendar) }
    await keepProfile(tx, actor, values, now)
    await queueMails(tx, [...(await investorMails(tx, 'received', eoi, eventId, now, due)), ...(await unitMails(tx, 'newCase', eoi, eventId, now, due))])
    if (value.length > 0) await tellHeads(tx, eoi, now)
    return { reference }
  })
  if ('reference' in result) runtime().mailQueued()
  return result
}

/** `TRK-2026-000123`: one sequence for ever, at least six digits, the year in Turkistan. Taken in the statement that keeps it. */
const nextReference = (now: Date) =>
  sql<string>`(select ${`TRK-${turkistanDay(now).slice(0, 4)}-`}::text || lpad(number::text, greatest(6, length(number::text)), '0') from (select nextval('eoi_references') as number) as taken)`
