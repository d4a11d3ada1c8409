import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { answer } from '../eoi/answers'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'

const cherry = 'project:cherry-agropark'
const cotton = 'project:textile-cluster-lihua'
const oilseed = 'project:oilseed-industrial-park'

test('without JavaScript a comparison is filled, narrowed to differences, thinned out and restored by its address', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.projects('en', { q: 'cherry' }))
  await page.getByRole('link', { name: 'Shortlist: Sweet-cherry agropark' }).click()
  await expect(page).toHaveURL(paths.compare('en', [cherry]))

  await page.getByRole('searchbox', { name: 'Project, company, place or plot' }).fill('Lihua')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: /^Add Full-cycle cotton/ }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(2)
  await expect(table.getByRole('row', { name: /Jobs differs/ })).toContainText('not disclosed')
  await expect(table.getByRole('row', { name: /^Who is sought/ })).not.toContainText('differs')
  await expect(table.getByRole('row', { name: /Area differs/ }).getByRole('link', { name: /Kazakhstanskaya Pravda/ })).toHaveAttribute('href', /\/en\/sources\//)

  await page.getByRole('link', { name: 'Only differences' }).click()
  await expect(table.getByRole('row', { name: /^Who is sought/ })).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('the same for all and')
  await page.getByRole('link', { name: 'Remove Sweet-cherry agropark' }).click()
  await expect(table.getByRole('columnheader')).toHaveCount(1)
  await page.getByRole('link', { name: 'Undo' }).click()
  await expect(page).toHaveURL(paths.compare('en', [cotton, cherry], { rows: 'different' }))

  await page.goto(paths.compare('en', ['project:no-such', cherry]))
  await expect(page.getByRole('main')).toContainText('Not among our listings: no-such')
})

test('on a phone the shortlist is kept on the device, undone and followed to the comparison, without a cookie', async ({ visitor }) => {
  const page = await visitor({ context: { viewport: { width: 390, height: 844 } } })
  await page.goto(paths.projects('en', { q: 'agropark' }))
  const toggle = page.getByRole('button', { name: 'Shortlist: Sweet-cherry agropark' })
  await toggle.focus()
  await page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('status').filter({ hasText: 'Added to the shortlist: Sweet-cherry agropark' })).toHaveCount(1)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await expect(toggle).toBeFocused()
  await toggle.click()

  await page.goto(paths.project('en', 'textile-cluster-lihua'))
  await page.getByRole('button', { name: /^Shortlist: Full-cycle cotton/ }).click()
  await page.getByRole('main').locator('..').getByRole('link', { name: 'Shortlist (2)' }).last().click()
  await expect(page).toHaveURL(paths.compare('en', [cherry, cotton]))
  await page.getByRole('link', { name: 'Remove Sweet-cherry agropark' }).click()
  await page.goto(paths.home('en'))
  await expect(page.getByRole('link', { name: 'Shortlist (1)' }).first()).toHaveAttribute('href', new RegExp(`${encodeURIComponent(cotton)}$`))
  expect(await page.context().cookies()).toEqual([])
})

test('a shortlist of three goes from the comparison over the sign-in to the account, and from there to one inquiry', async ({ signInAs, visitor }) => {
  test.slow()
  const outside = await visitor()
  await outside.goto(paths.compare('en', [cherry, cotton, oilseed]))
  await outside.getByRole('link', { name: 'Keep on my account' }).click()
  await expect(outside).toHaveURL((url) => url.pathname === '/en/sign-in' && ['cherry-agropark', 'oilseed-industrial-park'].every((slug) => url.searchParams.get('next')?.includes(slug)))

  const { page } = await signInAs('investor')
  await page.goto(new URL(outside.url()).searchParams.get('next')!)
  await page.getByRole('button', { name: 'Keep on my account' }).click()
  await expect(page.getByRole('status')).toHaveText('Kept on your account.')
  await page.getByRole('button', { name: 'Remove: Sweet-cherry agropark' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  const list = page.getByRole('region', { name: 'Shortlist' })
  await expect(list.getByRole('heading', { level: 2 })).toHaveCount(3)

  // Another investor has a list of their own, also at the same address.
  const { page: theirs } = await signInAs('investor')
  await theirs.goto(paths.accountShortlist('en'))
  await expect(theirs.getByRole('main')).toContainText('Nothing is kept yet')

  await page.getByRole('link', { name: 'Send one expression of interest in all 3' }).click()
  await page.getByRole('checkbox', { name: /Sweet-cherry/ }).uncheck()
  await page.getByRole('checkbox', { name: /Sweet-cherry/ }).check()
  await answer(page, 'interest', 'check')
  await page.waitForURL(/\/account\/eois\/TRK-/)
  const reference = (await page.locator('[data-ref]').first().getAttribute('data-ref'))!
  await page.goto(paths.accountEoi('en', reference))
  for (const name of ['Sweet-cherry agropark', 'Full-cycle cotton', 'oilseed industrial park']) await expect(page.getByRole('main')).toContainText(name)
  await page.goto(paths.account('en'))
  await expect(page.locator(`[data-ref="${reference}"]`)).toContainText('and 2 more')
  await expectAccessible(page)
})

test('the comparison is accessible, fits a small phone in every language, and its table is reached by keyboard', async ({ page }) => {
  for (const locale of locales) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(paths.compare(locale, [cherry, cotton, oilseed, 'project:no-such']))
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    if (isLookedThroughIn(locale)) await expectAccessible(page)
  }
  const region = page.getByRole('region', { name: '对比表' })
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  await page.goto(paths.compare('kk'))
  await expectAccessible(page)
})
