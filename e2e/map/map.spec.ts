import type { Page } from '@playwright/test'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours } from '../helpers'

/** Numbers on the markers of projects, and what each is called. */
const markers = (page: Page) => page.locator('svg.rmap a.mk:has(circle:not(.hit))')
const count = (names: string[]) => names.map((name) => Number(/(\d+) projects?$/.exec(name)?.[1] ?? 0))
const listed = (page: Page) => page.locator('.gp .pi > a')

test('the list beside the map names what stands behind its markers, under every filter', async ({ page }) => {
  for (const query of [{}, { stage: 'construction' }, { sector: ['textiles', 'plastics'] }, { district: 'sauran' }]) {
    await page.goto(paths.projects('en', { ...query, view: 'map' }))
    const total = Number(/\d+/.exec(await page.getByRole('heading', { name: /projects? found/ }).innerText())?.[0])
    const numbers = count(await markers(page).locator('title').allTextContents())
    const names = await listed(page).allInnerTexts()
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(names.length)
    expect(await page.locator('.gp').evaluateAll((groups) => groups.map((group) => group.querySelectorAll('.pi').length))).toEqual(numbers)
    expect(names.length + (await page.locator('.fold .pi').count())).toBe(total)
    await page.getByRole('link', { name: 'List', exact: true }).click()
    await expect(page.getByRole('heading', { name: `${total} project` })).toBeVisible()
    expect(new URL(page.url()).searchParams.has('view')).toBe(false)
  }
})

test('markers are reached by keyboard in the order of the list, and lead to it', async ({ page }) => {
  await page.goto(paths.projects('en', { view: 'map' }))
  await markers(page).first().focus()
  await expect(markers(page).first()).toHaveAccessibleName(/TURAN.*: \d+ projects/)
  await page.keyboard.press('Tab')
  await expect(markers(page).nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#place-2$/)
  await expect(page.locator('#place-2')).toBeInViewport()
})

test('on the smallest phone the map is whole without JavaScript, in every language', async ({ visitor }) => {
  const page = await visitor({ javaScript: false, context: { viewport: { width: 320, height: 640 } } })
  for (const locale of locales) {
    for (const address of [paths.projects(locale, { view: 'map' }), paths.sites(locale)]) {
      await page.goto(address)
      await expectNoSidewaysScroll(page)
      const boxes = await page.locator('svg.rmap .hit').evaluateAll((hits) => hits.map((hit) => hit.getBoundingClientRect()).map(({ width, x, y }) => ({ width, x, y })))
      expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(23.5)
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.width - 0.5)
    }
  }
})

test('the map is accessible, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(paths.projects('ru', { view: 'map' }))
    await (colorScheme === 'light' ? expectAccessible(page) : expectReadableColours(page))
  }
})
