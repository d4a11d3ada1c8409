import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours, isLookedThroughIn } from '../helpers'

test('the finder leads into the filtered catalogue without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.home('en'))
  await page.getByLabel('Sector').selectOption('textiles')
  await page.getByLabel('Stage').selectOption('construction')
  await page.getByRole('button', { name: 'Show matches' }).click()
  await expect(page.getByRole('link', { name: 'Remove: Cotton and textiles' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Remove: Under construction' })).toBeVisible()
})

test('every headline figure opens its source', async ({ page, request }) => {
  await page.goto(paths.home('en'))
  const sources = page.getByRole('region', { name: 'Key figures of the region' }).getByRole('link')
  expect(await sources.count()).toBeGreaterThanOrEqual(3)
  for (const link of await sources.all()) expect((await request.get((await link.getAttribute('href'))!)).status()).toBe(200)
})

test('the map and the list beside it hold the same sites', async ({ page }) => {
  await page.goto(paths.home('en'))
  const section = page.getByRole('region', { name: 'Where you can build' })
  const hrefs = (links: Element[]) => links.map((link) => link.getAttribute('href'))
  const onMap = await section.locator('svg a').evaluateAll(hrefs)
  expect(onMap.length).toBeGreaterThan(3)
  expect(await section.getByRole('heading', { level: 3 }).getByRole('link').evaluateAll(hrefs)).toEqual(onMap)
})

test('every section of the portal is linked from home and answers', async ({ page, request }) => {
  await page.goto(paths.home('ru'))
  const links = await page.getByRole('region', { name: 'Все реестры' }).getByRole('link').evaluateAll((found) => found.map((link) => link.getAttribute('href')!))
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200)
})

test('home fits small screens in every language, and is accessible, light and dark', async ({ page }) => {
  for (const locale of locales) {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(paths.home(locale))
    await expectNoSidewaysScroll(page)
    if (!isLookedThroughIn(locale)) continue
    await page.setViewportSize({ width: 1280, height: 900 })
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableColours(page)
  }
})
