import { expect, test } from 'vitest'
import { countProgress } from './progress'

test('a project that two documents name is counted once, and a later stage includes the earlier ones', () => {
  const solar = { id: 'solar', stage: 'construction' as const }
  expect(countProgress([{ projects: [solar, { id: 'oil', stage: 'memorandum' }] }, { projects: [solar, { id: 'garlic', stage: 'idea' }] }, { projects: [] }])).toEqual({
    total: 3,
    before: 1,
    reached: { memorandum: 2, agreement: 1, construction: 1, operating: 0 },
  })
})
