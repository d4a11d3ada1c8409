import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours, isLookedThroughIn } from '../helpers'

test('every figure on a project page opens its source', async ({ page, request }) => {
  await page.goto(paths.project('en', 'textile-cluster-lihua'))
  const figures = page.getByRole('region', { name: 'Key figures' })
  await figures.getByRole('link', { name: 'Reported: BAQ.KZ, 16 Dec 2025' }).first().click()
  await expect(page).toHaveURL(/\/en\/sources\//)
  await expect(page.getByRole('main')).toContainText('BAQ.KZ')
  await page.goBack()
  const addresses = await page.getByRole('main').locator('a[href*="/sources/"]').evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).pathname))])
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
})

test('what no source says is named as not disclosed', async ({ page }) => {
  await page.goto(paths.project('en', 'turkistan-eastern-bypass-road'))
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText('not disclosed')
  await expect(page.getByRole('definition').filter({ hasText: 'ask the akimat' })).toBeVisible()
})

test('a project page leads to the partner, the documents that name it and the form', async ({ page }) => {
  await page.goto(paths.project('en', 'turkistan-eastern-bypass-road'))
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: /China Railway Asia-Europe/ })).toHaveAttribute('href', /\/en\/companies\//)
  await expect(main.getByRole('link', { name: /Memorandum on the Turkistan eastern bypass/ })).toHaveAttribute('href', /\/en\/agreements\//)
  for (const link of await main.getByRole('link', { name: 'Express interest' }).all()) {
    expect(await link.getAttribute('href')).toBe(paths.newEoi('en', { project: 'turkistan-eastern-bypass-road' }))
  }
})

test('names of companies stay in their own script beside the romanised form', async ({ page }) => {
  await page.goto(paths.project('ru', 'textile-cluster-lihua'))
  await expect(page.getByText('新疆利华（集团）股份有限公司')).toHaveAttribute('lang', 'zh-Hans')
})

test('a page names its canonical address and the other languages', async ({ page }) => {
  await page.goto(paths.project('zh', 'textile-cluster-lihua'))
  await expect(page).toHaveTitle(/全产业链棉纺织集群/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/zh\/projects\/textile-cluster-lihua$/)
  const languages = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
  expect(languages.sort()).toEqual(['en', 'kk', 'ru', 'x-default', 'zh-Hans'])
  await expect(page.locator('link[hreflang=x-default]')).toHaveAttribute('href', /\/en\/projects\/textile-cluster-lihua$/)
})

test('a project that does not exist answers 404 with a search', async ({ page, request }) => {
  const address = paths.project('kk', 'no-such-project')
  expect((await request.get(address)).status()).toBe(404)
  await page.goto(paths.home('kk'))
  const answer = await page.request.get(address)
  expect(await answer.text()).toContain('action="/kk/projects"')
})

test('a project fits small screens in every language, and is accessible, light and dark', async ({ page }) => {
  for (const locale of locales) {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(paths.project(locale, 'textile-cluster-lihua'))
    await expectNoSidewaysScroll(page)
    if (!isLookedThroughIn(locale, 1)) continue
    await page.setViewportSize({ width: 1280, height: 900 })
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableColours(page)
  }
})
