import { eq } from 'drizzle-orm'
import { units, users } from '@/db/schema'
import { canAdminister } from '@/lib/auth/policy'
import type { Actor } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound, Outdated } from '@/lib/errors'
import { changesBetween } from '@/lib/projects/changes'
import type { UnitValues } from '@/lib/units/fields'
import { recordAudit } from './audit'
import { publish } from './catalogue'

/**
 * Saves names, mailbox and promises of a unit; public pages show them on the next request. New promises hold for inquiries that come later: each
 * case keeps those it was given. Throws Forbidden, NotFound, Outdated when somebody saved since the form was made, FieldsRefused when
 * the mailbox is the address of a person.
 */
export const updateUnit = (actor: Actor, seen: { id: string; version: number }, values: UnitValues, now: Date): Promise<void> =>
  publish(async (tx) => {
    if (!canAdminister(actor)) throw new Forbidden()
    const [before] = await tx.select().from(units).where(eq(units.id, seen.id)).for('update')
    if (!before) throw new NotFound()
    if (before.version !== seen.version) throw new Outdated()
    if (values.mailbox && values.mailbox !== before.mailbox && (await tx.$count(users, eq(users.email, values.mailbox))) > 0) throw new FieldsRefused({ mailbox: 'mailbox-person' })
    const changed = changesBetween(before, values)
    if (!changed) return
    const version = before.version + 1
    await tx.update(units).set({ ...values, version, updatedAt: now }).where(eq(units.id, seen.id))
    // The entry names fields as the form does.
    const named = ({ name, nameAssumed, ...rest }: Record<string, unknown>) => ({ ...(name !== undefined && { unitName: name }), ...(nameAssumed !== undefined && { nameKnown: !nameAssumed }), ...rest })
    await recordAudit(tx, { actor, event: 'unit.updated', subject: { type: 'unit', id: seen.id }, before: named(changed.before), after: { ...named(changed.after), version }, at: now })
  })
