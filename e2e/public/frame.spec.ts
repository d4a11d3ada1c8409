import { languageTag, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, isLookedThroughIn } from '../helpers'

for (const locale of locales) {
  test(`the home page in ${locale} is in its language`, async ({ page }) => {
    await page.goto(paths.home(locale))
    await expect(page.locator('html')).toHaveAttribute('lang', languageTag[locale])
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })

  test(`an unknown address in ${locale} shows a page that says so`, async ({ page }) => {
    const response = await page.goto(`/${locale}/no-such-page`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(translator(locale)('errors.404.title'))
    if (isLookedThroughIn(locale)) await expectAccessible(page)
  })
}

test('the language switcher keeps the page and its query', async ({ page }) => {
  await page.goto(paths.projects('en', { stage: 'construction' }))
  const chinese = page.getByRole('link', { name: '中文' }).first()
  await expect(chinese).toHaveAttribute('href', paths.projects('zh', { stage: 'construction' }))
})

test('a chosen theme stays on the device, without a cookie', async ({ page, context }) => {
  await page.goto(paths.home('en'))
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await context.cookies()).toEqual([])
})

test('without JavaScript the home page is whole', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.home('kk'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: translator('kk')('common.nav.projects') }).first()).toBeVisible()
})
