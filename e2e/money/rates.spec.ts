import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll } from '../helpers'

const slug = 'textile-cluster-lihua'

test('a reader has amounts shown in another currency, with the rate and its day, without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.project('en', slug))
  const main = page.getByRole('main')
  await expect(main).not.toContainText('≈')
  await main.getByRole('link', { name: 'CNY', exact: true }).click()
  await expect(page).toHaveURL(paths.project('en', slug, { show: 'CNY' }))
  await expect(main.getByRole('link', { name: 'CNY', exact: true })).toHaveAttribute('aria-current', 'true')
  // 270 million dollars at 444.32 and 61.31 tenge: the stated amount stays in front.
  const row = page.locator('#amounts').getByRole('row').filter({ hasText: '$270M' })
  await expect(row.getByRole('link', { name: /≈/ })).toHaveText('≈ CNY 1.957B, at the rate of 24 Apr 2024')
  await expect(page.locator('#rates')).toContainText('1 USD = 444.32 KZT')
  await expect(page.locator('#rates').getByRole('link', { name: 'National Bank of Kazakhstan' })).toHaveAttribute('href', /nationalbank\.kz/)
  // What is stated in the asked currency stays as it is.
  await page.goto(paths.project('en', slug, { show: 'USD' }))
  await expect(row.getByRole('link', { name: /≈/ })).toHaveCount(0)
  await expect(page.locator('#amounts').getByRole('row').filter({ hasText: 'KZT 58B' })).toContainText('≈ $130.5M')
})

test('an editor looks at the bank’s file, takes it, and readers see the new rate', async ({ signInAs, page: visitor }) => {
  const { page } = await signInAs('editor')
  await page.goto(paths.adminRates('en'))
  const file = (usd: string) => `<?xml version="1.0"?><rates><date>20.11.2026</date><item><title>USD</title><description>${usd}</description><quant>1</quant></item></rates>`
  await page.getByRole('textbox', { name: 'File' }).fill(file('nonsense'))
  await page.getByRole('button', { name: 'See what would be taken' }).click()
  await expect(page).toHaveTitle(/^Error: Exchange rates/)
  await expect(page.getByRole('textbox', { name: 'File' })).toHaveValue(file('nonsense'))
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'File' }).fill(file('512.34'))
  await page.getByRole('button', { name: 'See what would be taken' }).click()
  await expect(page.getByRole('table', { name: /In the file for 20 Nov 2026/ }).getByRole('row').filter({ hasText: 'USD' })).toContainText('new')
  await page.getByRole('button', { name: 'Take these rates' }).click()
  await expect(page.getByRole('status')).toContainText('1 rate taken')
  await visitor.goto(paths.project('en', slug, { show: 'KZT' }))
  await expect(visitor.locator('#rates')).toContainText('1 USD = 512.34 KZT')

  // The same day with another rate is refused, both shown.
  await page.getByRole('textbox', { name: 'File' }).fill(file('512.35'))
  await page.getByRole('button', { name: 'See what would be taken' }).click()
  await expect(page.getByRole('table', { name: /In the file/ })).toContainText('recorded: 1 = 512.34')
  await page.getByRole('row').filter({ hasText: '512.34 KZT' }).getByRole('button', { name: /^Withdraw/ }).click()
  await expect(page.getByRole('status')).toContainText('Rate withdrawn')
})

test('an editor confirms what is old, and readers see the day', async ({ signInAs, page: visitor }) => {
  const { page } = await signInAs('editor')
  await page.goto(paths.adminStale('en'))
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(page)
  const stages = page.getByRole('table', { name: 'Stages' }).getByRole('row')
  const code = /PRJ-\d+/.exec(await stages.nth(1).innerText())![0]
  const address = await stages.nth(1).getByRole('link').first().getAttribute('href')
  const row = stages.filter({ hasText: code })
  await row.getByRole('button', { name: /^Confirm the stage/ }).click()
  await expect(page.getByRole('status')).toContainText('Confirmed')
  await expect(row).toHaveCount(0)
  await visitor.goto(paths.project('en', address!.split('/').at(-1)!))
  await expect(visitor.locator('#ages').getByRole('row').filter({ hasText: 'Stage' })).toContainText('confirmed against this source on')
})
