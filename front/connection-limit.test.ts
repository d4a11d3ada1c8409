import { expect, test } from 'vitest'
import { connectionLimits } from './connection-limit'

test.each([64, 256, 1024, 65_536])('with %i file handles connections leave room for everything else', (handles) => {
  const { connections, renders } = connectionLimits(handles)
  expect(connections).toBeGreaterThanOrEqual(16)
  expect(renders).toBeGreaterThanOrEqual(8)
  if (handles >= 256) expect(connections! + 2 * renders).toBeLessThanOrEqual(handles - 100)
})

test('without a limit connections are not counted', () => {
  expect(connectionLimits(undefined)).toEqual({ connections: undefined, renders: 256 })
})
