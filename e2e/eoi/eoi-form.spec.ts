import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { linkIn } from '@/test/mail-server'
import { expect, test, useLink } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'
import { answer, fill, formPages, pressMain, sendInquiry, typed } from './answers'

const project = 'oilseed-industrial-park'

for (const javaScript of [true, false]) {
  test(`a visitor expresses interest, signs in on the way and gets a reference, a unit and dates ${javaScript ? '' : 'without JavaScript'}`, { tag: '@both' }, async ({ visitor, mail, newAddress }) => {
    const page = await visitor({ javaScript })
    const email = newAddress('li')
    await page.goto(paths.newEoi('en', { project, site: 'sez-turan' }))
    await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await useLink(page, linkIn(await mail.find(({ to }) => to.includes(email))))

    await expect(page).toHaveURL(paths.newEoi('en', { project, site: 'sez-turan' }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you are interested in')
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await answer(page, 'interest', 'contact')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
    await expect(page.getByRole('main')).toContainText('Department of Agriculture')
    await answer(page, 'check', 'check')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your inquiry')
    const reference = (await page.locator('[data-ref]').first().getAttribute('data-ref'))!
    expect(reference).toMatch(/^TRK-20\d\d-\d{6}$/)
    await expect(page.locator(`[data-ref="${reference}"][data-state=submitted][data-unit=dept-agriculture]`)).toBeVisible()
    const due = await page.locator('main time').allTextContents()
    expect(due).toHaveLength(2)

    const receipt = await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'received')
    expect(receipt.headers['x-invest-ref']).toBe(reference)
    for (const date of due) expect(receipt.text).toContain(date)
    expect(linkIn(receipt)).toMatch(new RegExp(`/en/account/eois/${reference}$`))

    await page.getByRole('link', { name: 'See your inquiry' }).click()
    await expect(page.getByRole('main')).toContainText('Why this unit')
    await expect(page.getByRole('main')).toContainText('请告知候选场地和供电条件。')
  })

  test(`a refused page comes back as typed, with every reason in the order of its fields ${javaScript ? '' : 'without JavaScript'}`, async ({ signInAs }) => {
    const { page } = await signInAs('investor', { javaScript })
    await page.goto(paths.newEoi('en'))
    await answer(page, 'interest', 'interest')
    await page.getByLabel('Company name').fill('')
    await fill(page, 'country', 'CN')
    await page.getByLabel('Registration number').fill('91000000000000000')
    await pressMain(page)
    await expect(page).toHaveTitle(/^Error: Your company/)
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(summary.getByRole('link')).toHaveText(['Enter the company name', /not a valid Unified Social Credit Code/])
    await expect(page.getByLabel('Registration number')).toHaveValue('91000000000000000')
    await expect(page.getByLabel('Registration number')).toHaveAccessibleDescription(/not a valid Unified Social Credit Code/)
    await expect(page.getByLabel('Country or territory of registration')).toHaveValue('CN')
    await summary.getByRole('link').first().click()
    await expect(page.getByLabel('Company name')).toBeFocused()
  })
}

test('what was typed when the session ended is there after signing in again, and goes on to the same draft', async ({ signInAs, mail }) => {
  const { page, context, email } = await signInAs('investor')
  await page.goto(paths.newEoi('en', { project }))
  await answer(page, 'interest', 'interest')
  const draft = await page.locator('input[name=draft]').getAttribute('value')
  await fill(page, 'company', typed.company.company)
  await fill(page, 'country', 'CN')
  await context.clearCookies()
  await pressMain(page)

  await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await useLink(page, linkIn(await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'sign-in')))
  await expect(page.getByRole('status')).toContainText('What you typed is still here')
  await expect(page.getByLabel('Company name')).toHaveValue(typed.company.company)
  await expect(page.locator('input[name=draft]')).toHaveValue(draft!)
  await pressMain(page)
  await answer(page, 'investment', 'check')
  await page.waitForURL(/\/account\/eois\/TRK-/)
  await page.goto(paths.account('en'))
  await expect(page.locator('[data-ref]')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0)
})

test('a form that is sent twice, from two windows, is one inquiry', { tag: '@both' }, async ({ signInAs }) => {
  const { page, context } = await signInAs('investor')
  await page.goto(paths.newEoi('en', { project }))
  await answer(page, 'interest', 'contact')
  await fill(page, 'consent', 'yes')
  const second = await context.newPage()
  await second.goto(page.url())
  await fill(second, 'consent', 'yes')
  await Promise.all([pressMain(page), pressMain(second)])
  await Promise.all([page, second].map((window) => window.waitForURL(/\/account\/eois\/TRK-/)))
  expect(await second.locator('[data-ref]').first().getAttribute('data-ref')).toBe(await page.locator('[data-ref]').first().getAttribute('data-ref'))
  await page.goto(paths.account('en'))
  await expect(page.locator('[data-ref]')).toHaveCount(1)
})

test('a draft waits in the account, takes another listing along, and can be thrown away', async ({ signInAs }) => {
  const { page } = await signInAs('investor')
  await page.goto(paths.newEoi('en', { project }))
  await fill(page, 'message', 'Half a thought')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('status')).toContainText('The draft is saved')

  await page.goto(paths.newEoi('en', { site: 'sez-turan' }))
  await page.getByRole('link', { name: 'Add this to the draft' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await expect(page.getByLabel('Your plan and your questions')).toHaveValue('Half a thought')
  await page.getByRole('checkbox').first().uncheck()
  await pressMain(page)
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)

  await page.goto(paths.account('en'))
  await page.getByText('Throw away', { exact: true }).click()
  await page.getByRole('button', { name: 'Throw this draft away' }).click()
  await expect(page.getByRole('status')).toContainText('thrown away')
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0)
})

test('what cannot be said yet is said so, listings change places, and the next inquiry begins with the company of the last, without JavaScript', async ({ signInAs }) => {
  const { page } = await signInAs('investor', { javaScript: false })
  await page.goto(paths.newEoi('en', { project, site: 'sez-turan', ha: '4' }))
  await page.getByLabel(/^Place of .*TURAN/).selectOption({ label: '1 of 2' })
  await answer(page, 'interest', 'investment')
  await expect(page.getByLabel('Land, ha')).toHaveValue('4')
  await fill(page, 'mw', 'three')
  await pressMain(page)
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveText(['Enter the megawatts in digits, for example 3 or 0.5'])
  await fill(page, 'mw', '')
  for (const name of ['Electric power', 'Natural gas']) await page.getByRole('group', { name }).getByRole('checkbox').check()
  await fill(page, 'by', '9.2027')
  await pressMain(page)
  await fill(page, 'contact', 'Li Wei')
  await fill(page, 'reach', 'call')
  await fill(page, 'phone', '+86 138 0013 8000')
  await expect(page.getByLabel('Your time zone')).toHaveValue('Shanghai')
  await page.getByLabel('Best time to call').selectOption({ label: '14:00 (11:00 in Turkistan)' })
  await pressMain(page)
  await expect(page.getByRole('main')).toContainText('14:00 in Beijing, Shanghai, 11:00 in Turkistan')
  await expect(page.getByRole('main')).toContainText('September 2027')
  await expect(page.getByRole('main').getByText('Cannot say yet')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'What you are interested in' }).getByRole('listitem').first()).toContainText('TURAN')
  await fill(page, 'consent', 'yes')
  await pressMain(page)
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveText([/You asked to be called/])
  await fill(page, 'calls', 'yes')
  await pressMain(page)
  await page.waitForURL(/\/account\/eois\/TRK-/)
  await page.getByRole('link', { name: 'See your inquiry' }).click()
  await expect(page.getByRole('main')).toContainText(/Calls: agreed on .*20\d\d/)
  await expect(page.getByRole('main')).toContainText('News by mail: not agreed')

  await page.goto(paths.newEoi('en', { step: 'company' }))
  await expect(page.getByRole('main')).toContainText('filled in from your last inquiry')
  await expect(page.getByLabel('Company name')).toHaveValue(typed.company.company)
  await page.getByRole('button', { name: 'Start empty and forget these details' }).click()
  await expect(page.getByRole('status')).toContainText('are forgotten')
  await expect(page.getByLabel('Company name')).toHaveValue('')
})

test('opening the form changes nothing', async ({ signInAs }) => {
  const { page } = await signInAs('investor')
  for (const step of formPages) await page.goto(paths.newEoi('en', { project, step }))
  await page.goto(paths.account('en'))
  await expect(page.getByText('You have not sent anything yet')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0)
})

test('somebody else’s drafts and cases can be neither seen nor changed', async ({ signInAs, visitor }) => {
  const { page: mine } = await signInAs('investor')
  const reference = await sendInquiry(mine, paths.newEoi('en', { project }))
  await mine.goto(paths.newEoi('en'))
  await answer(mine, 'interest', 'interest')
  const draft = (await mine.locator('input[name=draft]').first().getAttribute('value'))!

  const { page: theirs } = await signInAs('investor')
  const { page: editor } = await signInAs('editor')
  const outside = await visitor()
  for (const page of [theirs, editor]) {
    const get = async (path: string) => (await page.request.get(path)).status()
    const post = async (path: string, form: Record<string, string>) => (await page.request.post(path, { form, maxRedirects: 0 })).status()
    expect(await get(paths.accountEoi('en', reference))).toBe(404)
    expect(await post(paths.accountReply('en', reference), { message: 'Mine now' })).toBe(404)
    expect(await post(paths.accountWithdraw('en', reference), { confirm: 'yes' })).toBe(404)
    expect(await post(paths.discardEoi('en'), { draft })).toBe(404)
  }
  expect((await theirs.request.get(paths.newEoi('en', { draft, step: 'company' }))).status()).toBe(404)
  // A post with somebody else's draft starts an own one.
  const started = await theirs.request.post(paths.saveEoi('en'), { form: { step: 'company', draft, company: 'Mine now', country: 'CN' }, maxRedirects: 0 })
  expect(started.status()).toBe(303)
  expect(started.headers().location).not.toContain(draft)
  // A visitor is asked to sign in; nothing is written.
  for (const path of [paths.account('en'), paths.accountEoi('en', reference)]) expect((await outside.request.get(path, { maxRedirects: 0 })).headers().location).toContain('/en/sign-in?next=')
  const refused = await outside.request.post(paths.accountReply('en', reference), { form: { message: 'Mine now' }, maxRedirects: 0 })
  expect(refused.headers().location).toContain('/en/sign-in?next=')

  // It begins with the company of the inquiry before, and nothing of the stranger's.
  await mine.goto(paths.newEoi('en', { draft, step: 'company' }))
  await expect(mine.getByLabel('Company name')).toHaveValue('示例农业科技有限公司')
  await mine.goto(paths.accountEoi('en', reference))
  await expect(mine.getByRole('main')).not.toContainText('Mine now')
  await expect(mine.locator(`[data-ref="${reference}"]`)).toHaveAttribute('data-state', 'submitted')
})

test('every page of the form is accessible and fits a narrow phone in every language', async ({ signInAs }) => {
  test.slow()
  const { page } = await signInAs('investor')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(paths.newEoi('en', { project, site: 'ordabasy-badam-iz' }))
  await answer(page, 'interest', 'contact')
  const draft = (await page.locator('input[name=draft]').getAttribute('value'))!
  for (const locale of locales) {
    for (const [index, step] of formPages.entries()) {
      await page.goto(paths.newEoi(locale, { draft, step, check: '1' }))
      await expectNoSidewaysScroll(page)
      if (isLookedThroughIn(locale, index)) await expectAccessible(page)
    }
  }
})
