import { expect, test } from '../fixtures'

test('a query in Chinese finds the records that English names, with the match marked', async ({ page }) => {
  await page.goto('/en/search')
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('棉花')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status').first()).toContainText('“棉花”')
  await page.getByRole('link', { name: 'Full-cycle cotton and textile cluster (Kazakhstan Lihua)' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Full-cycle cotton')
})

test('suggestions are reached with the arrow keys and left with Escape', async ({ page }) => {
  await page.goto('/ru/search')
  const field = page.getByRole('combobox', { name: 'Искать на портале' })
  await field.pressSequentially('сауран')
  const option = page.getByRole('option', { name: 'Sauran Plast' }).first()
  await expect(option).toBeVisible()
  await field.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  await field.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await field.press('Enter')
  await expect(page).toHaveURL(/q=/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('search is whole on a phone, and says when nothing fits', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('/kk/search?q=xqzwv')
    await expect(page.getByText('ештеңе табылмады').first()).toBeVisible()
    await page.getByRole('searchbox').fill('мақтаны')
    await page.getByRole('button', { name: 'Іздеу' }).click()
    await expect(page.locator('mark').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test('a chosen filter takes effect at once, with new counts and an address to share', async ({ page }) => {
  await page.goto('/en/projects')
  const before = await page.locator('#found').textContent()
  await page.getByRole('checkbox', { name: /Operating/ }).check()
  await expect(page.locator('#found')).not.toHaveText(before ?? '')
  await expect(page).toHaveURL(/stage=operating/)
  const live = await page.locator('#found').textContent()
  const counts = await page.locator('form#filters .n').allTextContents()
  await page.reload()
  await expect(page.locator('#found')).toHaveText(live ?? '')
  expect(await page.locator('form#filters .n').allTextContents()).toEqual(counts)
})
