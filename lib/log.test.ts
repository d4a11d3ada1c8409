import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '..')

/** What a process writes to stderr that does this with the log of requests, `done`, of a log of some level. */
async function written(level: string, work: string): Promise<unknown[]> {
  const code = `import { createLog, createRequestLog } from './lib/log'; const done = createRequestLog(createLog('${level}')); const request = (path) => ({ id: 'abcdefgh', method: 'GET', path, status: 200, ms: 3 }); ${work}`
  const { stderr } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { cwd: root })
  return stderr.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown)
}

test('answered requests are lines of JSON in the order of the answers, also when many come at once', async () => {
  const lines = await written('info', `for (const path of ['/en', '/zh/"quoted"', '/kk']) done(request(path))`)
  expect(lines).toEqual(['/en', '/zh/"quoted"', '/kk'].map((path) => ({ level: 30, time: expect.any(Number), id: 'abcdefgh', method: 'GET', path, status: 200, ms: 3, msg: 'request' })))
})

test('the last answers of a process that ends are in the log', async () => {
  expect(await written('info', `done(request('/en')); setImmediate(() => { done(request('/ru')); process.exit(0) })`)).toMatchObject([{ path: '/en' }, { path: '/ru' }])
})

test('a log that is above their level has no line of them', async () => {
  expect(await written('warn', `done(request('/en'))`)).toEqual([])
})
