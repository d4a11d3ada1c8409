import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CommandRefused, DatabaseInUse, lockDataDir, sendCommand } from './lock'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'invest-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a folder belongs to one process until it is released', async () => {
  const lock = await lockDataDir(folder, async () => undefined)
  await expect(lockDataDir(folder, async () => undefined)).rejects.toThrow(DatabaseInUse)
  await lock.release()
  await (await lockDataDir(folder, async () => undefined)).release()
})

test('a command reaches the process that has the folder, and its answer comes back', async () => {
  const lock = await lockDataDir(folder, async (command) => ({ heard: command }))
  expect(await sendCommand(folder, { command: 'invite', email: 'әділ@example.kz' })).toEqual({ heard: { command: 'invite', email: 'әділ@example.kz' } })
  await lock.release()
})

test('a refused command fails with the sentence of the one who refused', async () => {
  const lock = await lockDataDir(folder, async () => {
    throw new Error('There is no such unit.')
  })
  await expect(sendCommand(folder, {})).rejects.toThrow(new CommandRefused('There is no such unit.'))
  await lock.release()
})

test('nobody answers where no portal runs', async () => {
  expect(await sendCommand(folder, {})).toBeUndefined()
})
