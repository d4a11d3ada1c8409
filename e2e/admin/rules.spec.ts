import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours } from '../helpers'

test('an admin orders and edits rules without JavaScript; a second admin loses nothing, and the old version is put back', async ({ signInAs }) => {
  const [{ page }, { page: second }] = [await signInAs('admin', { javaScript: false }), await signInAs('admin', { javaScript: false })]
  await second.goto(paths.adminRouting('en'))
  await second.getByRole('row').filter({ hasText: 'Hotels and tourism' }).getByRole('link', { name: /^Edit/ }).click()

  await page.goto(paths.adminRouting('en'))
  const tourism = page.getByRole('table').getByRole('row').filter({ hasText: 'Hotels and tourism' })
  await expect(tourism.getByRole('rowheader')).toHaveText('8')
  await expect(page.getByRole('row').filter({ hasText: 'Any inquiry' }).getByRole('button')).toHaveCount(0)
  await tourism.getByRole('button', { name: /^Up ?: Rule 8$/ }).click()
  await expect(tourism.getByRole('rowheader')).toHaveText('7')
  await expect(page.getByRole('status')).toContainText('Saved as version 2')

  await second.getByLabel('Amount from, USD').fill('5 000 000')
  await second.getByRole('button', { name: 'Save rule' }).click()
  await expect(second.getByRole('alert')).toContainText('saved version 2')
  await expect(second.getByRole('alert')).toContainText('moved from place')
  await expect(second.getByLabel('Amount from, USD')).toHaveValue('5 000 000')
  await second.getByRole('button', { name: 'Save rule' }).click()
  await expect(second.getByRole('table').getByRole('row').filter({ hasText: 'Hotels and tourism' })).toContainText('Amount from $5M')

  await page.goto(paths.adminRouting('en'))
  await page.getByRole('button', { name: /^Put this version back ?: Version 1$/ }).click()
  await expect(page.getByRole('status')).toContainText('Saved as version 4')
  await expect(tourism.getByRole('rowheader')).toHaveText('8')
  await expect(tourism).not.toContainText('Amount')
})

test('an admin sees what a day off would move before it is saved, and the audit says who saved it', async ({ signInAs }) => {
  const { page } = await signInAs('admin', { javaScript: false })
  await page.goto(paths.adminCalendar('en', { year: '2030' }))
  await page.getByRole('button', { name: 'See the holidays of 2030' }).click()
  await page.getByRole('button', { name: /^Add \d+ days/ }).click()
  await expect(page.getByRole('status')).toContainText('days added')
  await page.getByLabel('Day', { exact: true }).fill('2030-06-03')
  for (const [label, text] of [['Name, Қазақша', 'Күн'], ['Name, Русский', 'День'], ['Name, English', 'A moved day'], ['Name, 中文', '日']] as const) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'See what would move' }).click()
  await expect(page.getByRole('status')).toContainText('No promise')
  await page.getByRole('button', { name: 'Save day' }).click()
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'A moved day' })).toContainText('3 Jun 2030')
  await page.goto(paths.adminAudit('en', { event: 'calendar.added' }))
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page.getByRole('main')).toContainText('A moved day')
})

test('the pages of rules, days and the audit can be read by everybody', async ({ signInAs }) => {
  const { page } = await signInAs('admin')
  for (const [address, language] of [[paths.adminRouting, 'kk'], [(locale: 'kk' | 'ru' | 'zh') => paths.adminRule(locale, 'new'), 'ru'], [paths.adminCalendar, 'zh'], [paths.adminAudit, 'ru']] as const) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(address(language))
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableColours(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)
  }
})
