import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../ask'
import { type Portal, removeDataDir, startPortal, usedDataDir } from '../portal'

let portal: Portal
let dataDir: string
beforeAll(async () => {
  dataDir = await usedDataDir()
  portal = await startPortal({ DATA_DIR: dataDir, LOG_LEVEL: 'info' })
})
afterAll(async () => {
  await portal.stop()
  await removeDataDir(dataDir)
})
const get = (path: string, headers?: Record<string, string>) => ask(portal.url, path, { headers })
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('a public page', () => {
  test('is kept: the second answer is the first', async () => {
    const [first, second] = [await get('/en/projects'), await get('/en/projects')]
    expect(first.status).toBe(200)
    expect(second.headers.etag).toBe(first.headers.etag)
    expect(second.body.equals(first.body)).toBe(true)
  })

  test('is the same bytes for everyone, and sets no cookie', async () => {
    const plain = await get('/en')
    const visitors: Record<string, string>[] = [
      { cookie: 'authjs.session-token=stolen; theme=dark' },
      { 'accept-language': 'zh' },
      { 'user-agent': 'Mozilla/5.0 (Linux; Android 9) MicroMessenger' },
      { 'x-invest-url': '/en/desk', 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https', host: 'elsewhere.example' },
    ]
    for (const headers of visitors) {
      const answer = await get('/en', headers)
      expect(answer.body.equals(plain.body), JSON.stringify(headers)).toBe(true)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  test('is the same under query keys that it does not know', async () => {
    expect((await get('/en/projects?utm_source=mail&_=1')).headers.etag).toBe((await get('/en/projects')).headers.etag)
  })

  test('is not sent again to a reader who has it', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { headers } = await get('/kk', { 'accept-encoding': encoding })
      const again = await get('/kk', { 'accept-encoding': encoding, 'if-none-match': `"old", W/${headers.etag}` })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    }
  })

  test('comes compressed to those who ask, each with a tag of its own', async () => {
    const plain = await get('/zh')
    const zipped = await get('/zh', { 'accept-encoding': 'gzip' })
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding', 'content-length': String(zipped.body.length) })
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
    expect(new Set([plain.headers.etag, zipped.headers.etag, (await get('/zh', { 'accept-encoding': 'br' })).headers.etag]).size).toBe(3)
  })

  test('answers HEAD with the headers of GET and no body', async () => {
    const [whole, head] = [await get('/ru'), await ask(portal.url, '/ru', { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
    expect(head.headers.etag).toBe(whole.headers.etag)
  })

  test('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      for (const path of ['/en', '/en/projects', '/en/sites/sez-turan', '/en/about']) {
        const answer = await ask(portal.url, path, { method, headers: { ...form, 'next-action': '0'.repeat(40) }, body: 'a=1' })
        expect([method, path, answer.status]).toEqual([method, path, 405])
        expect(answer.headers.allow).toContain('GET')
      }
    }
  })

  test('has no form for the framework', async () => {
    for (const [path, headers] of [['/en/projects', { rsc: '1' }], ['/en/projects?_rsc=1abc', {}], ['/en', { rsc: '1', 'next-router-prefetch': '1' }]] as const) {
      const answer = await get(path, headers)
      expect([answer.status, answer.body.length]).toEqual([204, 0])
    }
  })
})

describe('every answer', () => {
  test('carries the headers that keep a browser safe', async () => {
    const paths = ['/', '/en', '/en/nothing', '/xx', '/en/sign-in', '/en/desk', '/portal.js', '/nothing.js', '/api/health', '/api/ready', '/api/auth/session', '/en/projects?_rsc=1', '/_next/image?url=/x', '*', '/%']
    for (const path of paths) {
      const { headers } = await get(path)
      expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'strict-origin-when-cross-origin', 'cross-origin-opener-policy': 'same-origin' })
      expect(headers['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers['x-powered-by'], path).toBeUndefined()
      if (headers['content-length'] !== undefined || headers['content-type']) expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    }
  })

  test('behind sign-in is stored nowhere and has a nonce of its own', async () => {
    const nonce = async () => /'nonce-([^']+)'/.exec(String((await get('/en/sign-in', { 'content-security-policy': "script-src 'nonce-mine'" })).headers['content-security-policy']))?.[1]
    const [first, second] = [await nonce(), await nonce()]
    expect(first).toHaveLength(24)
    expect(second).not.toBe(first)
    expect((await get('/en/sign-in')).headers['cache-control']).toBe('no-store')
  })

  test('that is an error is a page in the language of its address', async () => {
    const answer = await get('/kk/nothing')
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('<html lang="kk">')
    expect((await get('/nothing', { 'accept-language': 'zh-CN' })).text).toContain('<html lang="zh-Hans">')
  })
})

describe('a shape that nobody sends in good faith', () => {
  const post = (path: string, headers: Record<string, string>, body: string, chunked = false) => ask(portal.url, path, { method: 'POST', headers, body, chunked })

  test('never becomes an error of ours', async () => {
    const boundary = 'x'
    const answers = [
      await get('*'),
      await get('/_next/image?url=/\\elsewhere.example'),
      await get('/_next/image?url=%2F%5Celsewhere.example&w=64&q=75'),
      await get('//elsewhere.example/en'),
      await get('/en/%E0%A4%A'),
      await get('/en/projects?q=%E0%A4%A'),
      await get('/en/projects?sector=%00'),
      await get('/en/projects?page=-1'),
      await get('/en/projects?page=99999999999999999999'),
      await get(`/en/projects?q=${'%D0%B0'.repeat(1000)}`),
      await get(`/en/${'a'.repeat(9000)}`),
      await get('/__nextjs_original-stack-frames'),
      await get('/_next/data/x/en.json'),
      await post('/en/sign-in', { 'content-type': 'multipart/form-data' }, 'a'),
      await post('/en/sign-in', { 'content-type': `multipart/form-data; boundary=${boundary}` }, `--${boundary}\r\nContent-Disposition: form-data; filename="a"\r\n\r\nb\r\n--${boundary}--`),
      await post('/en/sign-in/request', { ...form, origin: 'null' }, 'email=a@b.example'),
      await post('/en/sign-in/request', { ...form, 'next-action': 'x' }, '%'.repeat(100)),
      await post('/api/auth/callback/email', form, 'csrfToken=x'),
      await ask(portal.url, '/en', { method: 'TRACE' }),
    ]
    expect(answers.filter(({ status }) => status >= 500 || status === 0)).toEqual([])
  })

  test('is refused when it is too large, said or unsaid', async () => {
    const large = `a=${'b'.repeat(300 * 1024)}`
    expect((await post('/en/sign-in/request', form, large)).status).toBe(413)
    expect((await post('/en/sign-in/request', form, large, true)).status).toBe(413)
    expect((await get('/en')).status).toBe(200)
  })

  test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/_next/static/../server/app-paths-manifest.json', '/_next/static/..%2f..%2fpackage.json', '/_next/static/%2e%2e%2fBUILD_ID', '/fonts/..%2f..%2f.env', '/.env', '/.git/config', '/art/..%5c..%5cpackage.json'])(
    'reads no file that is not public: %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toContain('"dependencies"')
    },
  )
})

test('a first visit is sent to the best language', async () => {
  const answer = await get('/', { 'accept-language': 'zh-CN,en;q=0.5' })
  expect([answer.status, answer.headers.location, answer.headers.vary]).toEqual([302, '/zh', 'Accept-Language'])
  expect((await get('/')).headers.location).toBe('/kk')
})

test('health and readiness are told to machines', async () => {
  expect(JSON.parse((await get('/api/health')).text)).toEqual({ status: 'ok' })
  expect(JSON.parse((await get('/api/ready')).text)).toEqual({
    status: 'ready', reasons: [], checks: { draining: 'no', database: 'ok', migrations: 'ok', jobs: 'ok', disk: 'ok', mail: 'kept: no mail server is set' },
  })
})

test('each answer leaves one line in the log, with its id and without its query', async () => {
  for (const [path, logged, status] of [['/en/projects?q=milk', '/en/projects', 200], ['/en/"quoted"\u0301?token=x', '/en/"quoted"', 404]] as const) {
    const { headers } = await get(encodeURI(path).replaceAll('%22', '"'))
    const id = String(headers['x-request-id'])
    await expect.poll(() => portal.stderr().split('\n').filter((line) => line.includes(id)).map((line) => JSON.parse(line) as object)).toEqual([
      { level: 30, time: expect.any(Number), id, method: 'GET', path: expect.stringContaining(logged), status, ms: expect.any(Number), msg: 'request' },
    ])
  }
  expect(portal.stderr()).not.toMatch(/milk|token=/)
})

test('none of this was logged as an error', () => {
  expect(portal.stderr().split('\n').filter((line) => /"level":(50|60)|⨯|Error:/.test(line))).toEqual([])
})
