import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { linkIn, type MailServer } from '@/test/mail-server'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'

/** The first factor: asks for a link by the form and presses its button. */
async function useNewLink(page: Page, mail: MailServer, email: string, next: string): Promise<void> {
  const seen = mail.mails.length
  await page.request.post(paths.signInRequest('en'), { form: { email, next } })
  const sent = await mail.find((one) => one.to.includes(email) && mail.mails.indexOf(one) >= seen)
  await page.goto(linkIn(sent))
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in/link'))
}

test('an editor sets up an app, is asked for it at the next sign-in, and gets in with a recovery code, all without JavaScript', async ({ signInAs, visitor, mail }) => {
  const { page, email } = await signInAs('editor', { javaScript: false })
  await page.goto(paths.accountSecurity('en'))
  await page.getByRole('link', { name: 'Set up an app' }).click()
  const secret = Secret.fromBase32((await page.locator('main code').innerText()).replaceAll(' ', ''))
  await page.getByLabel('Code from the app').fill('000000')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByLabel('Code from the app')).toHaveAccessibleDescription(/This code is not right/)
  await page.getByLabel('Code from the app').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Finish' }).click()
  const code = await page.locator('main ol code').first().innerText()
  await page.getByRole('button', { name: 'I have kept the codes' }).click()
  await expect(page.getByRole('status')).toContainText('The new recovery codes are in force')

  const again = await visitor({ javaScript: false })
  await useNewLink(again, mail, email, paths.adminRates('en'))
  await expect(again.getByRole('heading', { level: 1, name: 'Confirm that it is you' })).toBeVisible()
  await again.goto(paths.adminRates('en'))
  await expect(again).toHaveURL(paths.secondFactor('en', { next: paths.adminRates('en') }))
  // Asked beside the browser: the library takes the cookie of a session that is not open from whoever asks.
  const cookie = (await again.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  expect(await (await fetch(new URL('/api/auth/session', again.url()), { headers: { cookie } })).json()).toBeNull()
  await again.getByText('I have neither app nor passkey').click()
  await again.getByLabel('Recovery code').fill(code)
  await again.getByRole('button', { name: 'Use the code' }).click()
  await expect(again.getByText('9 codes are left.')).toBeVisible()
  await again.getByRole('link', { name: 'Go on' }).click()
  await expect(again).toHaveURL(paths.adminRates('en'))
})

test('an admin adds a passkey and signs in with it; the pages about it are accessible in four languages, light and dark', async ({ signInAs, mail }) => {
  const { page, context, email } = await signInAs('admin', { context: { viewport: { width: 320, height: 800 } } })
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
  await page.goto(paths.newPasskey('en'))
  await page.getByLabel('Name').fill('Office laptop')
  await page.getByRole('button', { name: 'Create the passkey' }).click()
  await page.getByRole('button', { name: 'I have kept the codes' }).click()
  await page.goto(paths.accountSecurity('en'))
  await expect(page.getByRole('row', { name: /Office laptop/ })).toBeVisible()

  await page.goto(paths.signOut('en'))
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await useNewLink(page, mail, email, paths.adminRates('en'))
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(paths.adminRates('en'))

  for (const [index, locale] of locales.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 ? 'dark' : 'light' })
    const error = { kind: 'recovery', error: 'wrong' }
    for (const [place, path] of [paths.accountSecurity(locale, { saved: 'codes', again: '1' }), paths.authenticatorApp(locale, { error: 'wrong' }), paths.newPasskey(locale), paths.recoveryCodes(locale), paths.secondFactor(locale, error)].entries()) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
      if (isLookedThroughIn(locale, place)) await expectAccessible(page)
    }
  }
})

test('a person ends the session of another browser', async ({ signInAs, visitor, mail }) => {
  const { page, email } = await signInAs('investor')
  const other = await visitor({ context: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' } })
  await useNewLink(other, mail, email, paths.account('en'))
  await expect(other).toHaveURL(paths.account('en'))
  await page.goto(paths.accountSecurity('en'))
  await expect(page.getByRole('row').filter({ hasText: 'This one' })).toHaveCount(1)
  await page.getByRole('row', { name: /Firefox, Linux/ }).getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('row', { name: /Firefox, Linux/ })).toHaveCount(0)
  await other.goto(paths.account('en'))
  await expect(other).toHaveURL(paths.signIn('en', { next: paths.account('en') }))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-in and devices' })).toBeVisible()
})
