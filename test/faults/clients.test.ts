import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../ask'
import { investorAt, postEoi } from '../inquiry'
import { type MailServer, startMailServer } from '../mail-server'
import { type Portal, removeDataDir, runCommand, startPortal, usedDataDir } from '../portal'
import { type Page, Visitor } from '../visitor'

/** File handles of the portal in this file: connections, the database's files and everything else. */
const handles = 256

let portal: Portal
let dataDir: string
let mail: MailServer
let investor: Visitor
const open = new Set<net.Socket>()

beforeAll(async () => {
  dataDir = await usedDataDir()
  mail = await startMailServer()
  portal = await startPortal({ DATA_DIR: dataDir, SMTP_URL: mail.url }, [], 'pipe', handles)
  investor = await investorAt(portal.url, mail, 'investor@people.test')
})
afterAll(async () => {
  for (const socket of open) socket.destroy()
  await portal?.stop()
  await mail?.stop()
  await removeDataDir(dataDir)
})

const closed = (socket: net.Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()))

/** A connection that says what it is told, and keeps still after it. */
async function slowClient(said: string): Promise<net.Socket> {
  const socket = net.connect(Number(portal.settings.PORT), '127.0.0.1')
  open.add(socket)
  socket.on('error', () => {}).on('close', () => open.delete(socket))
  await Promise.race([new Promise((resolve) => socket.once('connect', resolve)), closed(socket)])
  socket.write(said)
  return socket
}
const slowClients = (count: number, said: string) => Promise.all(Array.from({ length: count }, () => slowClient(said)))
const letGo = (sockets: net.Socket[]) => Promise.all(sockets.map((socket) => (socket.destroyed ? undefined : closed(socket.destroy()))))
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (path: string, body: string, headers: Record<string, string> = form, chunked = false) => ask(portal.url, path, { method: 'POST', headers: { origin: portal.url, cookie: investor.cookie(), ...headers }, body, chunked })
const isWell = async () => {
  expect((await ask(portal.url, '/en/projects', {})).status).toBe(200)
  expect((await postEoi(portal.url, investor)).reference).toMatch(/^TRK-/)
}

describe('slow clients', () => {
  test.each([
    ['headers', 'GET /en HTTP/1.1\r\nHost: portal\r\nX-Slow: '],
    ['bodies', 'POST /en/eoi/save HTTP/1.1\r\nHost: portal\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nstep=check&message='],
  ])('that never finish their %s hold up nobody', async (_, said) => {
    const slow = await slowClients(40, said)
    const started = performance.now()
    await isWell()
    expect(performance.now() - started).toBeLessThan(15_000)
    await letGo(slow)
  })

  test('that do not read their answers hold up nobody', async () => {
    const slow = await slowClients(40, 'GET /en/projects/export?format=json HTTP/1.1\r\nHost: portal\r\nAccept-Encoding: identity\r\n\r\n'.repeat(20))
    for (const socket of slow) socket.pause()
    expect(slow.filter(({ destroyed }) => !destroyed).length).toBeGreaterThan(0)
    await isWell()
    await letGo(slow)
  })
})

test(`300 connections on ${handles} file handles: the portal refuses what is too much, does not fall, and is back when they leave`, async () => {
  const slow = await slowClients(300, 'GET /en HTTP/1.1\r\nHost: portal\r\nX-Slow: ')
  await Promise.race(slow.map((socket) => (socket.destroyed ? undefined : closed(socket))))
  await letGo([...open])
  // The portal learns of each leaving for itself; connections that this test kept open may have been refused too.
  await expect.poll(() => isWell().then(() => 'well', (error: Error) => error.message), { timeout: 10_000 }).toBe('well')
})

describe('a body that no form makes', () => {
  const nested = `a${'[b]'.repeat(20_000)}=1`
  test.each([
    ['20,000 fields', Array.from({ length: 20_000 }, (_, index) => `f${index}=1`).join('&'), form],
    ['20,000 values of one field', 'needs=1&'.repeat(20_000), form],
    ['a field name 60,000 letters deep', nested, form],
    ['a field of 300,000 letters', `message=${'a'.repeat(300_000)}`, form],
    ['a body of several parts', '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\nhello\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['20,000 parts', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(20_000), { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON 20,000 levels deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, { 'content-type': 'application/json' }],
  ])('%s is refused at once', async (name, body, headers) => {
    for (const chunked of [false, true]) {
      const started = performance.now()
      const { status } = await post('/en/eoi/save', body, headers, chunked).catch((error: NodeJS.ErrnoException) => ({ status: error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 413 : 0 }))
      expect(performance.now() - started, name).toBeLessThan(2000)
      // A deep name or JSON is one odd field of a form that lacks all others: it is answered like any form that is not complete.
      expect([303, 400, 413, 415], name).toContain(status)
    }
    await isWell()
  })
})

test('one draft that is sent from two windows at the same moment is one inquiry', async () => {
  const draft = randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => postEoi(portal.url, investor, { draft })))
  expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
  expect(answers[0]!.reference).toMatch(/^TRK-/)
})

test('of six editors who save one project at the same moment one is heard, and the others get back what they typed', async () => {
  const address = '/en/admin/projects/pet-recycling'
  const titled = (form: { fields: { name: string }[] }) => form.fields.some(({ name }) => name === 'name-en')
  const editors = await Promise.all(Array.from({ length: 6 }, async (_, index) => {
    const editor = new Visitor(portal.url)
    const said = await runCommand(portal, 'user', ['invite', `editor${index}@akimat.test`, '--role', 'editor'])
    await editor.submit(await editor.get(/(https?:\S+)/.exec(said)![1]!), {}, ({ fields }) => fields.some(({ name }) => name === 'token'))
    return { editor, page: await editor.get(address), title: `Recycling of bottles, wording ${index}` }
  }))
  const answers = await Promise.all(editors.map(async ({ editor, page, title }) => ({ title, page: await editor.submit(page, { 'name-en': title }, titled) })))
  const titleIn = (page: Page) => page.forms.find(titled)!.fields.find(({ name }) => name === 'name-en')!.value
  const saved = answers.filter(({ page }) => page.url.includes('saved='))
  expect(saved).toHaveLength(1)
  expect(titleIn(await editors[0]!.editor.get(address))).toBe(saved[0]!.title)
  for (const { title, page } of answers.filter((answer) => answer !== saved[0])) {
    expect(titleIn(page), 'what was typed').toBe(title)
    expect(page.text, 'what stands now').toContain(saved[0]!.title)
  }
})

test('the portal has not fallen in all of this', () => {
  expect(portal.stderr()).not.toContain('The portal ends')
})
