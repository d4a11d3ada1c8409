import { and, eq, gte, lte } from 'drizzle-orm'
import { db } from '@/db/client'
import { listAbsenceOfficers } from '@/db/queries/absences'
import { absences, users } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { type Absence, canEnterAbsence } from '@/lib/people/absences'
import { FieldsRefused, Forbidden, NotFound } from '@/lib/errors'
import { recordAudit } from './audit'

const statementOf = ({ fromDay, untilDay, deputyId }: Absence) => ({ fromDay, untilDay, ...(deputyId && { deputyId }) })

/**
 * Enters days on which an officer is away, and who stands in: warnings that would reach them go there, or to their unit. Cases and the
 * mailbox of the unit stay as they are. Throws Forbidden; FieldsRefused when other days of theirs are among them.
 */
export const enterAbsence = (actor: SignedIn, absence: Absence, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const officer = (await listAbsenceOfficers(actor, tx)).find(({ id }) => id === absence.userId)
    if (!officer?.mine || !canEnterAbsence(actor, { userId: officer.id, unitIds: officer.unitIds })) throw new Forbidden()
    await tx.select({ id: users.id }).from(users).where(eq(users.id, absence.userId)).for('update')
    if ((await tx.$count(absences, and(eq(absences.userId, absence.userId), lte(absences.fromDay, absence.untilDay), gte(absences.untilDay, absence.fromDay)))) > 0) throw new FieldsRefused({ fromDay: 'absence-overlap' })
    await tx.insert(absences).values({ ...absence, createdBy: actor.userId, at: now })
    await recordAudit(tx, { actor, event: 'absence.entered', subject: { type: 'user', id: absence.userId }, after: statementOf(absence), at: now })
  })

/** Takes an absence back. Throws NotFound for one that is not there or not the actor's to change. */
export const removeAbsence = (actor: SignedIn, id: string, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const [row] = /^[0-9a-f-]{36}$/.test(id) ? await tx.select().from(absences).where(eq(absences.id, id)).for('update') : []
    const officer = row && (await listAbsenceOfficers(actor, tx)).find((one) => one.id === row.userId)
    if (!row || (actor.role !== 'admin' && !officer?.mine)) throw new NotFound()
    await tx.delete(absences).where(eq(absences.id, id))
    await recordAudit(tx, { actor, event: 'absence.removed', subject: { type: 'user', id: row.userId }, before: statementOf(row), at: now })
  })
