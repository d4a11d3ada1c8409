import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../ask'
import { freePort } from '../free-port'
import { clientId, clientSecret, startIdentityProvider } from '../identity-provider'
import { type Portal, removeDataDir, runCommand, startPortal, usedDataDir } from '../portal'
import { Visitor } from '../visitor'

// The rules are tried one by one in server/organisation.db.test.ts; here a person with a browser goes the whole way, over the front and the provider's pages.
let portal: Portal
let provider: Awaited<ReturnType<typeof startIdentityProvider>>
let dataDir: string

beforeAll(async () => {
  dataDir = await usedDataDir()
  const port = await freePort()
  const people = { 'id-of-aida': { email: 'aida@akimat.test', email_verified: true }, 'id-of-li': { email: 'li@people.test', email_verified: true } }
  provider = await startIdentityProvider(people, `http://localhost:${port}/api/auth/callback/organisation`)
  portal = await startPortal({ DATA_DIR: dataDir, PORT: String(port), OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret })
  await runCommand(portal, 'user', ['invite', 'aida@akimat.test', '--role', 'officer', '--unit', 'dept-investment'])
})
afterAll(async () => {
  await portal?.stop()
  await provider?.stop()
  await removeDataDir(dataDir)
})

/** Presses the organisation's button on the sign-in page that stands before `next`. */
async function enter(visitor: Visitor, next: string) {
  const page = await visitor.get(next)
  const href = /href="([^"]*\/sign-in\/organisation[^"]*)"/.exec(page.html)?.[1]
  if (!href) throw new Error(`${page.url} offers no way in by the organisation's account.`)
  return visitor.get(href.replaceAll('&amp;', '&'))
}

test('an invited officer signs in at the organisation and comes to the page that was wanted', async () => {
  provider.become('id-of-aida')
  const visitor = new Visitor(portal.url)
  const desk = await enter(visitor, '/ru/desk?queue=all')
  expect([desk.status, desk.url]).toEqual([200, `${portal.url}/ru/desk?queue=all`])
  expect((await ask(portal.url, '/ru/desk', { headers: { cookie: visitor.cookie() } })).status).toBe(200)
})

test('who is not invited is refused with a sentence, and has no account and no session afterwards', async () => {
  provider.become('id-of-li')
  const visitor = new Visitor(portal.url)
  const page = await enter(visitor, '/en/desk')
  expect(new URL(page.url).pathname).toBe('/en/sign-in')
  expect(page.text).toContain('nobody with its address works in this portal')
  expect(new URL((await visitor.get('/en/desk')).url).pathname).toBe('/en/sign-in')
})

test('who stops at the organisation is back on the sign-in page, in the language they came in', async () => {
  provider.become(undefined)
  expect(new URL((await enter(new Visitor(portal.url), '/kk/desk')).url).pathname).toBe('/kk/sign-in')
})
