import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { linkIn } from '@/test/mail-server'
import { expect, test, useLink } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'
import { pressMain, sendInquiry } from './answers'

const project = 'oilseed-industrial-park'

for (const javaScript of [true, false]) {
  test(`an investor follows an inquiry, writes to the unit and withdraws ${javaScript ? '' : 'without JavaScript'}`, { tag: '@both' }, async ({ signInAs }) => {
    const { page } = await signInAs('investor', { javaScript })
    const reference = await sendInquiry(page, paths.newEoi('en', { project }))
    await page.goto(paths.account('en'))
    await page.getByRole('link', { name: /oilseed/i }).click()
    await expect(page.getByRole('main')).toContainText('Department of Agriculture has your inquiry. A person answers by')
    await expect(page.locator('[data-clock=running]')).toHaveCount(2)

    await pressMain(page)
    await expect(page).toHaveTitle(/^Error: TRK-/)
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText('Write your message before sending it')

    await page.getByLabel('Your message').fill('Первая строка\n第二行')
    await pressMain(page)
    await expect(page.getByRole('status')).toContainText('Your message is sent')
    await expect(page.getByRole('listitem').filter({ hasText: '第二行' })).toHaveCount(1)

    await page.getByText('Withdraw the inquiry').click()
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText('Tick the box')
    // What is too long comes back whole.
    await page.getByLabel('Reason').fill('x'.repeat(10_001))
    await page.getByLabel(`Yes, I withdraw ${reference}`).check()
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText('more than 10,000 characters')
    await expect(page.getByLabel('Reason')).toHaveValue('x'.repeat(10_001))
    await page.getByLabel('Reason').fill('Postponed')
    await page.getByLabel(`Yes, I withdraw ${reference}`).check()
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(page.locator(`[data-ref="${reference}"]`)).toHaveAttribute('data-state', 'withdrawn')
    await expect(page.getByRole('main')).toContainText('Closed: withdrawn by you')
    await expect(page).toHaveURL(paths.accountEoi('en', reference))
    await expect(page.getByLabel('Your message')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Send a new inquiry about the same' })).toHaveAttribute('href', paths.newEoi('en', { project }))
  })
}

test('a message that is posted twice is one message', async ({ signInAs }) => {
  const { page } = await signInAs('investor')
  const reference = await sendInquiry(page, paths.newEoi('en', { project }))
  await page.goto(paths.accountEoi('en', reference))
  const form = (await page.locator('#reply input[name=form]').getAttribute('value'))!
  const post = () => page.request.post(paths.accountReply('en', reference), { form: { message: 'Only once', form }, maxRedirects: 0 })
  expect((await Promise.all([post(), post(), post()])).map((response) => response.status())).toEqual([303, 303, 303])
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Only once' })).toHaveCount(1)
})

test('a message typed when the session ended is there after signing in again', async ({ signInAs, mail }) => {
  const { page, context, email } = await signInAs('investor')
  const reference = await sendInquiry(page, paths.newEoi('en', { project }))
  await page.goto(paths.accountEoi('en', reference))
  await page.getByLabel('Your message').fill('Typed before the end')
  await context.clearCookies()
  await pressMain(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await useLink(page, linkIn(await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'sign-in')))
  await expect(page.getByLabel('Your message')).toHaveValue('Typed before the end')
  await expect(page.getByRole('listitem').filter({ hasText: 'Typed before the end' })).toHaveCount(0)
  await pressMain(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'Typed before the end' })).toHaveCount(1)
})

test('account, confirmation, case and choice of mails are accessible and fit a narrow phone in every language', async ({ signInAs }) => {
  test.slow()
  const { page } = await signInAs('investor')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(paths.account('en'))
  await expectAccessible(page)
  const reference = await sendInquiry(page, paths.newEoi('en', { project }))
  for (const locale of locales) {
    for (const [index, path] of [paths.account(locale), paths.accountEoi(locale, reference), paths.accountEoi(locale, reference, { sent: '1' }), paths.notifications(locale)].entries()) {
      await page.goto(path)
      await expectNoSidewaysScroll(page)
      if (isLookedThroughIn(locale, index)) await expectAccessible(page)
    }
  }
})
