import { describe, expect, test } from 'vitest'
import { isZone, minutesAhead, timeThere, utcOffset, zoneNames, zoneOfCountry } from './time-zones'

const november = new Date('2026-11-22T12:00:00Z')
const july = new Date('2026-07-01T12:00:00Z')

describe('a time of day in two zones', () => {
  test.each([
    // Clocks in Beijing are three hours ahead of Turkistan, those in Berlin four behind in winter and three in summer.
    ['14:00', 'Shanghai', november, { time: '11:00', day: 0 }],
    ['09:00', 'Berlin', november, { time: '13:00', day: 0 }],
    ['09:00', 'Berlin', july, { time: '12:00', day: 0 }],
    ['10:30', 'Kolkata', november, { time: '10:00', day: 0 }],
    // New York: UTC-5 in winter, ten hours behind.
    ['16:00', 'New_York', november, { time: '02:00', day: 1 }],
    ['01:00', 'Shanghai', november, { time: '22:00', day: -1 }],
  ] as const)('%s in %s is told in Turkistan', (time, zone, at, there) => expect(timeThere(time, zone, 'Almaty', at)).toEqual(there))

  test('is the same there and back, in every zone', () => {
    for (const zone of zoneNames) expect(timeThere(timeThere('15:00', zone, 'Almaty', july).time, 'Almaty', zone, july).time).toBe('15:00')
  })
})

test('zones say how far they are from UTC', () => {
  expect([utcOffset('Almaty', november), utcOffset('Kolkata', november), utcOffset('New_York', july), utcOffset('London', november)]).toEqual(['UTC+5', 'UTC+5:30', 'UTC\u22124', 'UTC'])
  expect(minutesAhead('Sydney', november)).toBe(660)
})

test('a zone is as far from UTC late in a minute as at its start', () => {
  expect(['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:31Z', '2026-11-22T12:00:59.999Z'].map((at) => utcOffset('Shanghai', new Date(at)))).toEqual(['UTC+8', 'UTC+8', 'UTC+8'])
})

test('a country with one time has its zone, one with several has none', () => {
  expect([zoneOfCountry('CN'), zoneOfCountry('KZ'), zoneOfCountry('US'), zoneOfCountry('RU'), zoneOfCountry(undefined)]).toEqual(['Shanghai', 'Almaty', undefined, undefined, undefined])
  expect([isZone('Shanghai'), isZone('toString'), isZone('Asia/Shanghai'), isZone('')]).toEqual([true, false, false, false])
})
