import type { Page } from '@playwright/test'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { linkIn } from '@/test/mail-server'
import { expect, test, useLink } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours } from '../helpers'

test.describe.configure({ timeout: 180_000 })

/** Accessible in both schemes, and no wider than a small phone. */
async function expectGood(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableColours(page)
}

test('an officer is invited, signs in, takes a case, hands it over and is out at once when the account is closed', { tag: '@both' }, async ({ signInAs, visitor, mail, newAddress }) => {
  const [admin, colleague, investor] = [await signInAs('admin'), await signInAs('officer', { unit: 'dept-agriculture' }), await signInAs('investor')]
  const email = newAddress('invited')
  const { page } = admin
  await page.goto(paths.adminUsers('en'))
  await page.getByRole('link', { name: 'Invite a person' }).click()
  await page.getByLabel('Name', { exact: false }).first().fill('Aida Invited')
  await page.getByRole('combobox', { name: 'Language of mails' }).selectOption('zh')
  await page.getByRole('checkbox', { name: 'Department of Agriculture', exact: true }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page).toHaveTitle(/^Error: Invite a person/)
  await expect(page.getByLabel('Name', { exact: false }).first()).toHaveValue('Aida Invited')
  await expect(page.getByRole('checkbox', { name: 'Department of Agriculture', exact: true })).toBeChecked()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('status')).toContainText(`on its way to ${email}`)
  await expect(page.locator('[data-state=invited]')).toBeVisible()
  const address = page.url()

  const invited = await visitor()
  const link = linkIn(await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'invitation'))
  expect(new URL(link).pathname).toBe('/zh/sign-in/link')
  await useLink(invited, link)
  const sent = await investor.context.request.post(paths.saveEoi('en'), { maxRedirects: 0, form: { step: 'check', company: 'Example Agro', country: 'CN', contact: 'Li', band: '10m-50m', start: '6-12-months', message: 'Text', sector: 'crops', consent: 'yes' } })
  const reference = /TRK-\d{4}-\d{6}/.exec(sent.headers().location ?? '')![0]
  await invited.goto(paths.deskCase('en', reference))
  await invited.getByRole('button', { name: 'Take into review' }).click()
  await expect(invited.locator('.dt').getByText('Officer: Aida Invited')).toBeVisible()

  await page.goto(address)
  await expectGood(page)
  await page.getByRole('link', { name: 'Hand over and close the account' }).click()
  await page.getByRole('combobox', { name: 'All to' }).selectOption({ label: colleague.email })
  await page.getByRole('button', { name: 'Fill in' }).click()
  await page.getByLabel('Close the account: Reason').fill('Moved to another office')
  await expectGood(page)
  await page.getByRole('button', { name: 'See what will happen' }).click()
  await expect(page.getByText(`1 case goes to ${colleague.email}`)).toBeVisible()
  await expect(page.getByText('Then the account of Aida Invited is closed')).toBeVisible()
  await expectGood(page)
  await page.getByRole('button', { name: 'Hand over and close the account' }).click()
  await expect(page.getByRole('status')).toContainText('The account is closed')
  await expect(page.getByRole('complementary', { name: 'History' })).toContainText('Moved to another office')

  await invited.reload()
  await expect(invited).toHaveURL(/\/sign-in\?next=/)
  await mail.find(({ to, headers }) => to.includes(colleague.email) && headers['x-invest-kind'] === 'handed-over' && headers['x-invest-ref'] === reference)
  await colleague.page.goto(paths.deskCase('en', reference))
  await expect(colleague.page.getByText(`Handed over from Aida Invited to ${colleague.email}`)).toBeVisible()
})

test('the second of two admins who edit one user is refused, sees both versions and loses nothing', async ({ signInAs }) => {
  const [first, second, person] = [await signInAs('admin'), await signInAs('admin'), await signInAs('editor')]
  await first.page.goto(paths.adminUsers('en', { q: person.email }))
  await first.page.getByRole('main').getByRole('link', { name: person.email }).click()
  await first.page.waitForURL(/\/users\/[0-9a-f-]{36}/)
  await second.page.goto(first.page.url())
  const name = (page: Page) => page.getByRole('textbox', { name: /^Name/ })

  await name(first.page).fill('Written by the first')
  await first.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(first.page.getByRole('status')).toContainText('Saved')
  await name(second.page).fill('Written by the second')
  await second.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.page.getByRole('main').getByRole('alert')).toContainText('Another admin saved this in the meantime')
  await expect(name(second.page)).toHaveValue('Written by the second')
  await expect(name(second.page)).toHaveAccessibleDescription(/Saved now: Written by the first/)
  await expectGood(second.page)
  await second.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.page.getByRole('status')).toContainText('Saved')

  await second.page.setViewportSize({ width: 320, height: 720 })
  for (const locale of locales) {
    for (const address of [paths.adminUsers(locale, { q: 'people.test' }), paths.newUser(locale), paths.adminUnits(locale), paths.adminUnit(locale, 'dept-agriculture')]) {
      await second.page.goto(address)
      await expectNoSidewaysScroll(second.page)
      if (locale === 'kk') await expectGood(second.page)
    }
  }
})

test('a mail that the server refuses is shown with its reason, and leaves when an admin sends it again', async ({ signInAs, mail, request, newAddress }) => {
  const { page } = await signInAs('admin')
  const email = newAddress('refused')
  mail.refuse = (address) => (address === email ? { code: 550, text: '5.1.1 No such mailbox here' } : undefined)
  await request.post('/en/sign-in/request', { form: { email } })
  await expect(async () => {
    await page.goto(paths.adminMail('en', { state: 'dead', q: email }))
    await expect(page.getByText('5.1.1 No such mailbox here')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expectGood(page)
  await page.getByRole('main').getByRole('link', { name: 'Your link to sign in' }).click()
  await expect(page.getByText('for its recipient alone')).toBeVisible()
  expect(await page.content()).not.toContain('token=')
  await page.getByRole('button', { name: 'Give up' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectGood(page)
  mail.refuse = undefined
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByRole('status')).toContainText('1 mail leaves again')
  expect((await mail.find(({ to }) => to.includes(email))).headers['x-invest-kind']).toBe('sign-in')
})
