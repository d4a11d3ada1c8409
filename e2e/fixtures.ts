import { test as base, type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { sendCommand } from '@/db/lock'
import { parseUserCommand } from '@/lib/auth/invite-command'
import type { Role } from '@/lib/auth/roles'
import { type MailServer, startMailServer } from '@/test/mail-server'
import { newDataDir, openInviter, type Portal, removeDataDir, startPortal, usedDataDir } from '@/test/portal'
import { startPostgres } from '@/test/postgres'
import { watch } from './watch'

export { expect } from '@playwright/test'

export type PortalOptions = { engine: 'embedded' | 'postgresql' }

/** One person with a browser of their own. */
export type Person = { page: Page; context: BrowserContext; email: string }
type WhoToBe = {
  /** Defaults to a new address of the role. */
  email?: string
  /** Units of an officer, as in units.json. */
  unit?: string | string[]
  head?: boolean
  /** False for a browser without JavaScript. */
  javaScript?: boolean
  context?: BrowserContextOptions
}

type Fixtures = {
  /** A browser of a visitor who has not signed in; the same guards hold as for `page`. */
  visitor: (options?: { javaScript?: boolean; context?: BrowserContextOptions }) => Promise<Page>
  /** Invites a person of the role, opens the link in a new browser and presses its button. */
  signInAs: (role: Role, who?: WhoToBe) => Promise<Person>
  /** A mail address that no other test uses. */
  newAddress: (name: string) => string
}
type WorkerFixtures = PortalOptions & {
  /** The portal of this worker: production build, rate limits off, the region's facts, mail to `mail`. */
  portal: Portal
  mail: MailServer
  /** Does what `npm run user` does, and gives what it prints. */
  operator: (args: string[]) => Promise<string>
}

let addresses = 0

/** Browser tests import `test` and `expect` from here. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['embedded', { option: true, scope: 'worker' }],

  mail: [
    async ({}, use) => {
      const server = await startMailServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  portal: [
    async ({ engine, mail }, use) => {
      const dataDir = await (engine === 'embedded' ? usedDataDir() : newDataDir())
      const postgres = engine === 'postgresql' ? await startPostgres() : undefined
      await postgres?.createDatabase('portal')
      const portal = await startPortal({
        DATA_DIR: dataDir,
        SMTP_URL: mail.url,
        MAIL_FROM: 'Invest Turkistan <portal@invest.test>',
        ...(postgres && { DATABASE_URL: postgres.url('portal'), AUTH_SECRET: 'a secret of the browser tests, long enough' }),
      })
      await use(portal)
      await portal.stop()
      await postgres?.stop()
      await removeDataDir(dataDir)
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  operator: [
    async ({ engine, portal }, use) => {
      if (engine === 'embedded') return use(async (args) => ((await sendCommand(portal.settings.DATA_DIR!, parseUserCommand(args))) as string[]).join('\n'))
      const inviter = openInviter(portal)
      await use(inviter.run)
      inviter.close()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ portal }, use) => use(portal.url),

  // Whatever a test looks at, its pages must be free of console errors, policy violations, foreign requests and 5xx.
  context: async ({ context, portal }, use) => {
    const problems = watch(context, portal.url)
    await use(context)
    expect(problems).toEqual([])
  },

  visitor: async ({ browser, portal }, use) => {
    const browsers = guardedBrowsers(browser, portal)
    await use(async ({ javaScript, context } = {}) => (await browsers.open(javaScript, context)).newPage())
    await browsers.close()
  },

  newAddress: async ({}, use, info) => {
    await use((name) => `${name}-${info.workerIndex}-${++addresses}@people.test`)
  },

  signInAs: async ({ browser, portal, operator, newAddress }, use) => {
    const browsers = guardedBrowsers(browser, portal)
    await use(async (role, who = {}) => {
      const email = who.email ?? newAddress(role)
      const units = [who.unit ?? []].flat().flatMap((key) => ['--unit', key])
      const link = await invite(operator, ['invite', email, '--role', role, ...units, ...(who.head ? ['--head'] : [])])
      const context = await browsers.open(who.javaScript, who.context)
      const page = await context.newPage()
      await useLink(page, link)
      return { page, context, email }
    })
    await browsers.close()
  },
})

/** Invites as the operator's command does, and gives the link. */
export async function invite(operator: WorkerFixtures['operator'], args: string[]): Promise<string> {
  const said = await operator(args)
  const link = /^Sign-in \S+ \S+: (\S+)$/m.exec(said)?.[1]
  if (!link) throw new Error(`No sign-in link was printed: ${said}`)
  return link
}

/** Opens a sign-in link and presses its button, as a person with a mail does. */
export async function useLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

/** Browsers beside the test's own, each with the same guard. */
function guardedBrowsers(browser: Browser, portal: Portal) {
  const opened: { context: BrowserContext; problems: string[] }[] = []
  return {
    open: async (javaScriptEnabled = true, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
      const context = await browser.newContext({ baseURL: portal.url, locale: 'en-GB', timezoneId: 'Asia/Almaty', reducedMotion: 'reduce', javaScriptEnabled, ...options })
      opened.push({ context, problems: watch(context, portal.url, javaScriptEnabled) })
      return context
    },
    close: async () => {
      for (const { context } of opened) await context.close()
      expect(opened.flatMap(({ problems }) => problems)).toEqual([])
    },
  }
}
