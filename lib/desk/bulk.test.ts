import { expect, test } from 'vitest'
import { chosenText, readChosen } from './bulk'

test('chosen cases are read once each, with the version that was shown and who had them', () => {
  expect(readChosen(['TRK-2026-000001:3', 'TRK-2026-000001:4', 'TRK-2026-000002:1:some-officer', 'TRK-2026-000003:1:'])).toEqual([
    { reference: 'TRK-2026-000001', version: 4, before: null }, { reference: 'TRK-2026-000002', version: 1, before: 'some-officer' }, { reference: 'TRK-2026-000003', version: 1, before: null },
  ])
  for (const each of readChosen(['TRK-2026-000002:1:some-officer', 'TRK-2026-000003:1:'])) expect(readChosen([chosenText(each)])).toEqual([each])
})

test('whatever else is sent is left out, and more than a page of cases too', () => {
  expect(readChosen(['', 'x', 'TRK-2026-000001', 'TRK-2026-000001:x', `TRK-2026-000001:1:'; drop`, '../TRK-2026-000001:1'])).toEqual([])
  expect(readChosen(Array.from({ length: 80 }, (_, index) => `TRK-2026-${String(index).padStart(6, '0')}:1`))).toHaveLength(50)
})
