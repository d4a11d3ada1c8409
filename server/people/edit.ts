import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { type Actor, isSignedIn } from '@/lib/auth/roles'
import { FieldsRefused } from '@/lib/errors'
import type { PersonValues } from '@/lib/people/fields'
import { changesBetween } from '@/lib/projects/changes'
import { recordAudit } from '../audit'
import { endSessionsOf } from '../sessions'
import { lockCasesOf } from './cases'
import { lockPerson, type SeenPerson } from './lock'
import { membershipsOf, setMemberships, unitsExist } from './units'

/**
 * Saves name, language, role and units of a person. A new role ends all sessions in the same transaction. Throws Forbidden, NotFound, Outdated,
 * and FieldsRefused for one's own role, the role of the last admin, units that do not exist, and for a role or unit in which
 * the person still has open cases.
 */
export const updatePerson = (actor: Actor, seen: SeenPerson, values: PersonValues, now: Date): Promise<void> =>
  db().transaction(async (tx) => {
    const { person, lastAdmin } = await lockPerson(tx, actor, seen)
    const before = { personName: person.name, locale: person.locale, role: person.role, languages: person.languages, ...(await membershipsOf(tx, person.id)) }
    const changed = changesBetween(before, { ...values, unitIds: [...values.unitIds].sort(), headOf: [...values.headOf].sort() })
    if (!changed) return
    if (values.role !== person.role) {
      if (isSignedIn(actor) && actor.userId === person.id) throw new FieldsRefused({ role: 'own-role' })
      if (lastAdmin) throw new FieldsRefused({ role: 'last-admin' })
    }
    if (!(await unitsExist(tx, values.unitIds))) throw new FieldsRefused({ unitIds: 'choose' })
    const stranded = (await lockCasesOf(tx, person.id)).filter(({ unitId }) => !values.unitIds.includes(unitId))
    if (stranded.length > 0) throw new FieldsRefused({ [values.role === person.role ? 'unitIds' : 'role']: 'has-cases' })
    await tx.update(users).set({ name: values.personName, locale: values.locale, role: values.role, languages: values.languages, version: sql`${users.version} + 1`, updatedAt: now }).where(eq(users.id, person.id))
    await setMemberships(tx, person.id, values)
    if (values.role !== person.role) await endSessionsOf(tx, person.id)
    await recordAudit(tx, { actor, event: 'user.updated', subject: { type: 'user', id: person.id }, ...changed, after: { ...changed.after, version: person.version + 1 }, at: now })
  })
