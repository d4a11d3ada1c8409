import type { Page } from '@playwright/test'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours, isLookedThroughIn } from '../helpers'

const names = (page: Page) => page.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts()
const found = async (page: Page) => Number(/\d+/.exec(await page.getByRole('heading', { name: /projects? found/ }).innerText())?.[0])

test('the catalogue lists all 59 projects over its pages', async ({ page }) => {
  await page.goto(paths.projects('en'))
  expect(await found(page)).toBe(59)
  const seen = await names(page)
  const pages = page.getByRole('navigation', { name: 'Pages' })
  while (await pages.getByRole('link', { name: 'Next' }).isVisible()) {
    const now = page.url()
    await pages.getByRole('link', { name: 'Next' }).click()
    await page.waitForURL((url) => url.href !== now)
    seen.push(...(await names(page)))
  }
  expect(seen).toHaveLength(59)
  expect(new Set(seen).size).toBe(59)
})

test('a page past the end is not found', async ({ request }) => {
  expect((await request.get(paths.projects('en', { page: '3' }))).status()).toBe(200)
  expect((await request.get(paths.projects('en', { page: '4' }))).status()).toBe(404)
  expect((await request.get(paths.projects('en', { sector: 'textiles', page: '2' }))).status()).toBe(404)
})

test('a filter narrows the list and its chip removes it, without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.projects('en'))
  await page.getByRole('checkbox', { name: 'Cotton and textiles' }).check()
  await page.getByRole('checkbox', { name: 'Under construction' }).check()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL(/sector=textiles/)
  expect(await found(page)).toBeLessThan(59)
  await expect(page.getByRole('checkbox', { name: 'Cotton and textiles' })).toBeChecked()
  await page.getByRole('link', { name: 'Remove: Under construction' }).click()
  await expect(page).toHaveURL((url) => url.searchParams.get('sector') === 'textiles' && !url.searchParams.has('stage'))
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(page.getByRole('heading', { name: '59 projects found' })).toBeVisible()
})

test('a search finds names and parts of Chinese words, and keeps the filters', async ({ page }) => {
  await page.goto(paths.projects('en', { stage: 'construction' }))
  await page.getByRole('searchbox').fill('棉纺织')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('link', { name: /Kazakhstan Lihua/ })).toBeVisible()
  await expect(page).toHaveURL((url) => url.searchParams.get('stage') === 'construction')
})

test('an empty list says which filter to drop', async ({ page }) => {
  await page.goto(paths.projects('en', { q: 'no such thing', sector: 'textiles' }))
  await expect(page.getByRole('heading', { name: '0 projects found' })).toBeVisible()
  await page.getByRole('link', { name: /^Without “no such thing”/ }).click()
  await expect(page).toHaveURL((url) => url.search === '?sector=textiles')
  expect(await found(page)).toBeGreaterThan(0)
})

test('on a phone the filters open without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScript: false, context: { viewport: { width: 390, height: 844 } } })
  await page.goto(paths.projects('en'))
  await expect(page.getByRole('button', { name: 'Apply filters' })).toBeHidden()
  await page.getByRole('link', { name: 'Filters', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Operating' }).check()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL(/stage=operating/)
})

test('what has the focus is never behind a bar that stays in view', async ({ page }) => {
  const goThrough = async (stops: number): Promise<void> => {
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab')
      const covered = await page.evaluate(() => {
        const focused = document.activeElement as HTMLInputElement
        if (focused === document.body) return 'nothing has the focus'
        const { x, y, width, height } = focused.getBoundingClientRect()
        const there = document.elementFromPoint(x + width / 2, y + height / 2)
        const own = [focused, ...(focused.labels ?? [])].some((part) => part.contains(there) || there?.contains(part))
        return own ? undefined : `${focused.outerHTML.slice(0, 200)} is behind ${there?.outerHTML.slice(0, 200)}`
      })
      expect(covered).toBeUndefined()
    }
  }
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.goto(paths.projects('zh'))
  await page.getByRole('button', { name: '搜索' }).focus()
  await goThrough(60)
  await page.setViewportSize({ width: 390, height: 700 })
  await page.getByRole('link', { name: '筛选', exact: true }).click()
  await goThrough(40)
  await page.getByRole('button', { name: /^备选：/ }).first().click()
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().focus()
  await goThrough(30)
})

test('amounts that sources disagree on are shown as a range, never as one figure', async ({ page }) => {
  await page.goto(paths.projects('en', { q: 'Lihua' }))
  const row = page.getByRole('article').filter({ hasText: 'Kazakhstan Lihua' })
  await expect(row).toContainText('$270M–$600M')
  await row.getByRole('link', { name: /figures differ/ }).click()
  await expect(page.getByRole('table').filter({ hasText: 'Amount' }).getByRole('row')).toHaveCount(7)
})

test('the catalogue fits small screens in every language, and is accessible, light and dark', async ({ page }) => {
  for (const locale of locales) {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(paths.projects(locale))
    await expectNoSidewaysScroll(page)
    if (!isLookedThroughIn(locale, 2)) continue
    await page.setViewportSize({ width: 1280, height: 900 })
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableColours(page)
  }
})
