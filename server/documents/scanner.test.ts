import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestScanner, type TestScanner, virusMark } from '@/test/virus-scanner'
import { scanFile } from './scanner'

let folder: string
let good: string
let bad: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'invest-scan-'))
  good = path.join(folder, 'good')
  bad = path.join(folder, 'bad')
  await writeFile(good, Buffer.alloc(300_000, 'a'))
  await writeFile(bad, Buffer.concat([Buffer.alloc(200_000, 'a'), Buffer.from(virusMark), Buffer.alloc(5000, 'b')]))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a scanner that speaks the protocol', () => {
  let scanner: TestScanner
  beforeAll(async () => void (scanner = await startTestScanner()))
  afterAll(() => scanner.stop())

  test('says what is clean and what is infected', async () => {
    expect(await scanFile(scanner.url, good)).toEqual({ verdict: 'clean' })
    expect(await scanFile(scanner.url, bad)).toEqual({ verdict: 'infected', signature: 'Invest.Test' })
  })

  test.each(['silent', 'close', 'error'] as const)('has failed when it answers with "%s"', async (behaviour) => {
    scanner.say(behaviour)
    expect((await scanFile(scanner.url, good, 200)).verdict).toBe('failed')
    scanner.say('scan')
  })

  test('has failed when nobody is there', async () => {
    expect(await scanFile('tcp://127.0.0.1:1', good)).toEqual({ verdict: 'failed', reason: 'ECONNREFUSED' })
    expect(await scanFile(`unix://${folder}/none`, good)).toEqual({ verdict: 'failed', reason: 'ENOENT' })
  })
})

/** Whether the machine has the real scanner; where it has not, the tests above stand alone, and the log says so. */
const clamd = await promisify(execFile)('clamd', ['--version']).then(() => true, () => false)
if (!clamd) process.stderr.write('There is no clamd: the virus check was tried against a scanner of the tests alone. On Debian: apt-get install clamav-daemon.\n')

describe.runIf(clamd)('clamd of Debian with one signature of our own', () => {
  test('finds it over a socket, and nothing else', async () => {
    const at = (name: string): string => path.join(folder, name)
    await writeFile(at('own.ndb'), `Invest.Test:0:*:${Buffer.from(virusMark).toString('hex')}\n`)
    await writeFile(at('clamd.conf'), `DatabaseDirectory ${folder}\nLocalSocket ${at('clamd.sock')}\nForeground yes\nOfficialDatabaseOnly no\nLogFile ${at('clamd.log')}\n`)
    const child = spawn('clamd', ['--config-file', at('clamd.conf')], { stdio: 'ignore' })
    try {
      const accepts = () => new Promise<boolean>((resolve) => {
        const socket = net.connect(at('clamd.sock'), () => resolve(Boolean(socket.destroy())))
        socket.once('error', () => resolve(false))
      })
      for (let tries = 0; tries < 300 && child.exitCode === null && !(await accepts()); tries++) await pause(50)
      expect(await scanFile(`unix://${at('clamd.sock')}`, good)).toEqual({ verdict: 'clean' })
      expect(await scanFile(`unix://${at('clamd.sock')}`, bad)).toEqual({ verdict: 'infected', signature: 'Invest.Test.UNOFFICIAL' })
    } finally {
      child.kill('SIGKILL')
    }
  }, 30_000)
})
