import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { linkIn } from '@/test/mail-server'
import { expect, invite, test, useLink } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'

for (const javaScript of [true, false]) {
  test(`a visitor signs in by mail and returns to the page they came from ${javaScript ? '' : 'without JavaScript'}`, { tag: '@both' }, async ({ visitor, mail, newAddress }) => {
    const page = await visitor({ javaScript })
    const email = newAddress('li')
    await page.goto(paths.signIn('zh', { next: paths.about('zh') }))
    await page.getByLabel('电子邮箱').fill(email.toUpperCase())
    await page.getByRole('button', { name: '发送登录链接' }).click()
    await expect(page.getByRole('heading', { name: '请查收邮件' })).toBeVisible()

    const sent = await mail.find(({ to }) => to.includes(email))
    expect(sent.headers).toMatchObject({ 'x-invest-kind': 'sign-in', 'auto-submitted': 'auto-generated' })
    await useLink(page, linkIn(sent))
    await expect(page).toHaveURL(paths.about('zh'))

    const session = await (await page.request.get('/api/auth/session')).text()
    expect(JSON.parse(session)).toMatchObject({ user: { email, role: 'investor' } })
    const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('session-token'))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    expect(session).not.toContain(cookie!.value)
  })
}

test('an address with a mistake comes back as typed, with the reason first', async ({ page }) => {
  await page.goto(paths.signIn('en', { next: paths.about('en') }))
  await page.getByLabel('E-mail address').fill('li.wei@example')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page).toHaveTitle(/^Error: Sign in/)
  await expect(page.getByRole('alert').filter({ hasText: 'Please correct' })).toContainText('This is not an e-mail address')
  await expect(page.getByLabel('E-mail address')).toHaveValue('li.wei@example')
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/This is not an e-mail address/)
  await expectAccessible(page)
})

test('a known address gets the same answer as an unknown one', async ({ request, signInAs, newAddress }) => {
  const { email: known } = await signInAs('editor')
  const answer = async (email: string) => {
    const response = await request.post('/en/sign-in/request', { form: { email }, maxRedirects: 0 })
    const { date: _date, 'x-request-id': _id, 'content-security-policy': _nonce, ...headers } = response.headers()
    return JSON.stringify({ status: response.status(), headers, body: await response.text() }).replaceAll(encodeURIComponent(email), 'ADDRESS')
  }
  expect(await answer(known)).toBe(await answer(newAddress('nobody')))
})

test('a link survives mail filters, foreign posts and calls to the library, and then works once', async ({ visitor, operator, newAddress }) => {
  const link = await invite(operator, ['invite', newAddress('aida'), '--role', 'admin'])
  const token = new URL(link).searchParams.get('token')!
  const outside = await visitor()
  for (let look = 0; look < 2; look++) expect((await outside.request.get(link)).status()).toBe(200)
  expect((await outside.request.head(link)).status()).toBe(200)
  expect((await outside.request.get(`/api/auth/callback/email?token=${token}`)).status()).toBe(404)
  expect((await outside.request.post(`/api/auth/callback/email?token=${token}`, { form: {} })).status()).toBe(404)
  const foreign = await outside.request.post('/en/sign-in/link/use', { form: { token }, headers: { origin: 'https://evil.example' } })
  expect(foreign.status()).toBe(403)
  expect(foreign.headers()['set-cookie']).toBeUndefined()

  const owner = await visitor()
  await useLink(owner, link)
  const late = await visitor()
  await late.goto(link)
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('Бұл сілтеме енді жарамайды')
  await expectAccessible(late)
})

test('a link that is dead keeps the way back', async ({ visitor, mail, newAddress }) => {
  const page = await visitor()
  await page.goto(paths.signInLink('en', 'never-made', paths.about('en')))
  await expect(page).toHaveTitle(/^Error: /)
  const email = newAddress('late')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send a new link' }).click()
  await useLink(page, linkIn(await mail.find(({ to }) => to.includes(email))))
  await expect(page).toHaveURL(paths.about('en'))
})

test('signing out ends the session, also for a copy of its cookie', async ({ signInAs, visitor }) => {
  const { page, context } = await signInAs('admin')
  const cookies = await context.cookies()
  await page.goto(paths.signOut('en'))
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(paths.home('en'))
  expect(await (await answer).headerValue('clear-site-data')).toBe('"cache"')
  const thief = await visitor()
  await thief.context().addCookies(cookies)
  expect(await (await thief.request.get('/api/auth/session')).json()).toBeNull()
})

test('a changed role ends the session at once', { tag: '@both' }, async ({ signInAs, operator }) => {
  const { page, email } = await signInAs('admin')
  await page.goto(paths.adminMail('en'))
  await expect(page.getByRole('heading', { level: 1, name: 'Mail' })).toBeVisible()
  await operator(['invite', email, '--role', 'investor'])
  await page.goto(paths.adminMail('en'))
  await expect(page).toHaveURL(paths.signIn('en', { next: paths.adminMail('en') }))
})

test('only admins read mails', async ({ signInAs }) => {
  for (const role of ['investor', 'officer', 'editor'] as const) {
    const { page } = await signInAs(role)
    expect((await page.request.get(paths.adminMail('en'))).status(), role).toBe(404)
  }
})

for (const locale of locales) {
  test(`pages of signing in are accessible and fit a narrow phone in ${locale}`, async ({ visitor, operator, newAddress }) => {
    const token = new URL(await invite(operator, ['invite', newAddress('aida'), '--role', 'admin'])).searchParams.get('token')!
    const page = await visitor({ context: { viewport: { width: 320, height: 800 } } })
    for (const [index, path] of [paths.signIn(locale, { next: paths.about(locale), error: 'tooMany' }), paths.signInSent(locale), paths.signInLink(locale, token), paths.signInLink(locale, 'dead'), paths.signOut(locale)].entries()) {
      await page.goto(path)
      await expectNoSidewaysScroll(page)
      if (isLookedThroughIn(locale, index)) await expectAccessible(page)
    }
  })
}

test('an admin reads mails, accessibly', async ({ signInAs, request, newAddress }) => {
  const email = newAddress('reader')
  await request.post('/ru/sign-in/request', { form: { email } })
  const { page } = await signInAs('admin', { context: { viewport: { width: 390, height: 800 } } })
  await page.goto(paths.adminMail('ru'))
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('row', { name: email }).getByRole('link').click()
  await expect(page.getByText('в письме была ссылка для входа')).toBeVisible()
  await expectAccessible(page)
})
