import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { ValueRules } from '@/db/queries/high-value'
import { mciValues, valueThresholds } from '@/db/schema'
import { caseMail, mailKind } from '@/emails/case'
import type { SignedIn } from '@/lib/auth/roles'
import { bandFromUsd, type bands, jobsOf } from '@/lib/eoi/fields'
import { mciOn, sizeOf, type Threshold, type ValueReason, valueReasons } from '@/lib/eoi/high-value'
import type { MciInput } from '@/lib/eoi/high-value-form'
import { canSetRules } from '@/lib/eoi/policy'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { canRecordRates } from '@/lib/exchange/policy'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { recordAudit } from './audit'
import { unitName } from './eois/case'
import { headsOf } from './eois/recipients'
import { queueMails } from './outbox'

/** Why the answers are those of an inquiry of high value by the rules of a day; empty when they are not. */
export function assessValue(answers: Record<string, string>, sectorId: string | null, { thresholds, mci, kztOf }: ValueRules, day: string): ValueReason[] {
  const size = sizeOf({ amount: answers.amount, currency: answers.currency, bandUsd: bandFromUsd[answers.band as (typeof bands)[number]] ?? null }, kztOf)
  return valueReasons({ ...size, sectorId, jobs: jobsOf(answers) }, thresholds, mciOn(mci, day))
}

/** Tells the heads of the unit that an inquiry of high value came; the unit's mailbox has its own notice. One case, one mail a head. */
export async function tellHeads(tx: Tx, eoi: { reference: string; unitId: string }, now: Date): Promise<void> {
  const heads = await headsOf(tx, eoi.unitId)
  const nameIn = await unitName(tx, eoi.unitId)
  await queueMails(tx, heads.map(({ to, locale }) => ({
    ...caseMail('highValue', { locale, reference: eoi.reference, unit: nameIn(locale), href: runtime().env.baseUrl + paths.deskCase(locale, eoi.reference) }),
    kind: mailKind('highValue'), reference: eoi.reference, to, locale, dueAt: now, dedupeKey: `${mailKind('highValue')}:${eoi.reference}:${to}`,
  })))
}

const statementOf = ({ minAmountUsd, minJobs }: { minAmountUsd: number | string | null; minJobs: number | null }) => ({ ...(minAmountUsd !== null && { minAmountUsd: Number(minAmountUsd) }), ...(minJobs !== null && { minJobs }) })
const subjectOf = (sectorId: string | null) => ({ type: 'threshold', id: sectorId ?? 'all' }) as const

/** Sets the threshold of a sector or of all, for inquiries that are sent from now on. `version` is that of the one that was seen, 0 for none. Throws Forbidden, Outdated. */
export const setThreshold = (actor: SignedIn, threshold: Threshold, version: number, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const { sectorId, minAmountUsd, minJobs } = threshold
    const [before] = await tx.select().from(valueThresholds).where(sectorId === null ? isNull(valueThresholds.sectorId) : eq(valueThresholds.sectorId, sectorId)).for('update')
    if ((before?.version ?? 0) !== version) throw new Outdated()
    const row = { minAmountUsd: minAmountUsd === null ? null : String(minAmountUsd), minJobs, version: version + 1, updatedBy: actor.userId, at: now }
    if (before) await tx.update(valueThresholds).set(row).where(eq(valueThresholds.id, before.id))
    else await tx.insert(valueThresholds).values({ sectorId, ...row })
    await recordAudit(tx, { actor, event: 'threshold.set', subject: subjectOf(sectorId), before: before && statementOf(before), after: statementOf(threshold), at: now })
  })

/** Takes a threshold away. Throws Forbidden, NotFound, Outdated. */
export const removeThreshold = (actor: SignedIn, sectorId: string | null, version: number, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    if (!canSetRules(actor)) throw new Forbidden()
    const [before] = await tx.select().from(valueThresholds).where(sectorId === null ? isNull(valueThresholds.sectorId) : eq(valueThresholds.sectorId, sectorId)).for('update')
    if (!before) throw new NotFound()
    if (before.version !== version) throw new Outdated()
    await tx.delete(valueThresholds).where(eq(valueThresholds.id, before.id))
    await recordAudit(tx, { actor, event: 'threshold.removed', subject: subjectOf(sectorId), before: statementOf(before), at: now })
  })

/** Enters the index of a day on, with where it was published. Throws Forbidden, FieldsRefused when another value is entered for that day. */
export const addMci = (actor: SignedIn, { fromDay, tenge, sourceUrl }: MciInput, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    if (!canRecordRates(actor)) throw new Forbidden()
    const made = await tx.insert(mciValues).values({ fromDay, tenge, sourceUrl, updatedBy: actor.userId, at: now }).onConflictDoNothing().returning({ fromDay: mciValues.fromDay })
    if (made.length === 0) throw new FieldsRefused({ fromDay: 'mci-taken' })
    await recordAudit(tx, { actor, event: 'mci.entered', subject: { type: 'mci', id: fromDay }, after: { tenge, sourceUrl }, at: now })
  })

/** Takes a wrong value out, as it was seen. Throws Forbidden, NotFound when it is gone or another one. */
export const removeMci = (actor: SignedIn, fromDay: string, tenge: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    if (!canRecordRates(actor)) throw new Forbidden()
    const [gone] = await tx.delete(mciValues).where(and(eq(mciValues.fromDay, fromDay), eq(mciValues.tenge, tenge))).returning()
    if (!gone) throw new NotFound()
    await recordAudit(tx, { actor, event: 'mci.removed', subject: { type: 'mci', id: fromDay }, before: { tenge: gone.tenge, sourceUrl: gone.sourceUrl }, at: now })
  })
