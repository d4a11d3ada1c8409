import { describe, expect, test } from 'vitest'
import { anyone } from '@/lib/auth/roles'
import { useDatabase } from '@/test/database'
import { findAgreement, listAgreements } from './agreements'
import { findCompany, listCompanies } from './companies'
import { findEvent, listEvents } from './events'
import { findIncentive, listIncentives } from './incentives'

describe('registers', () => {
  useDatabase({ facts: true })

  test('hold every record of the facts', async () => {
    const [companies, agreements, events, incentives] = await Promise.all([listCompanies(anyone), listAgreements(anyone), listEvents(anyone), listIncentives(anyone)])
    expect([companies, agreements, events, incentives].map(({ length }) => length)).toEqual([34, 14, 26, 24])
  })

  test('find each record of a list by its slug, without remarks of editors', async () => {
    for (const { id } of await listCompanies(anyone)) expect(await findCompany(anyone, id)).not.toHaveProperty('editorNotes')
    for (const { id } of await listAgreements(anyone)) expect(await findAgreement(anyone, id)).not.toHaveProperty('editorNotes')
    for (const { id } of await listEvents(anyone)) expect(await findEvent(anyone, id)).not.toHaveProperty('editorNotes')
    for (const { id } of await listIncentives(anyone)) expect(await findIncentive(anyone, id)).not.toHaveProperty('editorNotes')
    expect([await findCompany(anyone, 'x'), await findAgreement(anyone, 'x'), await findEvent(anyone, 'x'), await findIncentive(anyone, 'x')]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('link an agreement to its companies and back', async () => {
    const agreement = await findAgreement(anyone, 'investment-agreement-cotton-2025')
    expect(agreement?.companyIds.get('Xinjiang Lihua (Group) Co., Ltd.')).toBe('xinjiang-lihua')
    expect((await findCompany(anyone, 'xinjiang-lihua'))?.agreements.map(({ id }) => id)).toEqual(['investment-agreement-cotton-2025'])
  })

  test('put undated records last and parts below their event', async () => {
    const events = await listEvents(anyone)
    const firstUndated = events.findIndex(({ dateStart }) => dateStart === null)
    expect(events.slice(firstUndated).every(({ dateStart }) => dateStart === null)).toBe(true)
    const trip = await findEvent(anyone, 'china-trip-2025-06')
    expect(trip?.parts.map(({ id }) => id)).toEqual(['jining-wanglin-2025-06', 'qingdao-sigma-2025-06', 'linyi-factories-2025-06'])
    expect((await findEvent(anyone, 'linyi-factories-2025-06'))?.parent?.id).toBe('china-trip-2025-06')
  })
})
