import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findAbsence, listAbsenceOfficers, listAbsences } from '@/db/queries/absences'
import { listOfficerFigures } from '@/db/queries/promise'
import { absences, audit, unitMembers } from '@/db/schema'
import type { SignedIn } from '@/lib/auth/roles'
import { FieldsRefused, Forbidden, NotFound } from '@/lib/errors'
import { insertPerson, sendCase } from '@/test/cases'
import { useDatabase } from '@/test/database'
import { enterAbsence, removeAbsence } from './absences'
import { replyToInvestor } from './eois/officer'
import { actorOf } from './session'

useDatabase({ facts: true })
const now = new Date('2026-11-23T06:00:00Z')
let [admin, head, officer, other, investor]: SignedIn[] = []
beforeAll(async () => {
  ;[admin, officer, other, investor] = [await insertPerson('admin'), await insertPerson('officer', ['dept-agriculture']), await insertPerson('officer', ['dept-tourism']), await insertPerson('investor')]
  head = await insertPerson('officer', ['dept-agriculture'])
  await db().update(unitMembers).set({ head: true }).where(eq(unitMembers.userId, head.userId))
  head = (await actorOf(head.userId))!
})
const days = (userId: string, fromDay: string, untilDay: string, deputyId: string | null = null) => ({ userId, fromDay, untilDay, deputyId })

test('officers enter their own days away, heads those of their officers, admins all; others neither enter, read nor take back', async () => {
  await enterAbsence(officer!, days(officer!.userId, '2026-12-01', '2026-12-05', head!.userId), now)
  await enterAbsence(head!, days(officer!.userId, '2026-12-10', '2026-12-11'), now)
  await enterAbsence(admin!, days(other!.userId, '2026-12-01', '2026-12-05'), now)
  await expect(enterAbsence(officer!, days(officer!.userId, '2026-12-05', '2026-12-06'), now)).rejects.toThrow(FieldsRefused)
  for (const actor of [other!, investor!, await insertPerson('editor')]) await expect(enterAbsence(actor, days(officer!.userId, '2027-01-01', '2027-01-02'), now)).rejects.toThrow(Forbidden)

  expect((await listAbsences(head!, '2026-12-02')).map(({ userId, fromDay }) => [userId, fromDay])).toEqual([[officer!.userId, '2026-12-01'], [officer!.userId, '2026-12-10']])
  expect(await listAbsences(officer!, '2026-12-06')).toHaveLength(1)
  expect(await listAbsences(admin!, '2026-12-01')).toHaveLength(3)
  expect(await listAbsences(investor!, '2026-12-01')).toEqual([])
  expect(await listAbsenceOfficers(investor!)).toEqual([])
  expect((await listAbsenceOfficers(officer!)).filter(({ mine }) => mine).map(({ id }) => id)).toEqual([officer!.userId])
  expect(await findAbsence(head!, officer!.userId, '2026-12-05')).toMatchObject({ deputyId: head!.userId })
  expect(await findAbsence(head!, officer!.userId, '2026-12-06')).toBeUndefined()
  expect(await findAbsence(investor!, officer!.userId, '2026-12-05')).toBeUndefined()

  const [own] = await db().select().from(absences).where(eq(absences.userId, officer!.userId))
  await expect(removeAbsence(other!, own!.id, now)).rejects.toThrow(NotFound)
  await removeAbsence(head!, own!.id, now)
  expect(await listAbsences(officer!, '2026-12-01')).toHaveLength(1)
  expect((await db().select().from(audit).where(eq(audit.subjectId, officer!.userId))).map(({ event }) => event)).toEqual(['absence.entered', 'absence.entered', 'absence.removed'])
})

test('heads read how each officer of their units kept the promises, admins of all, nobody else anything', async () => {
  const reference = await sendCase(investor!, new Date('2026-11-16T06:00:00Z'))
  await replyToInvestor(officer!, { reference }, { message: 'Text', locale: 'en', substantive: true }, new Date('2026-11-16T08:00:00Z'))
  const read = (actor: SignedIn) => listOfficerFigures(actor, { now, sample: false })
  for (const actor of [head!, admin!]) expect(await read(actor)).toMatchObject([{ id: officer!.userId, cell: { received: 1, first: { decided: 1, kept: 1, medianMs: 7_200_000 }, substantive: { kept: 1 } } }])
  for (const actor of [officer!, other!, investor!]) expect(await read(actor)).toEqual([])
})
