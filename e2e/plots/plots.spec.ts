import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll } from '../helpers'

test('without a register the portal says so, and offers to ask', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.fit('en', { ha: '4', mw: '2' }))
  await expect(page.getByRole('heading', { name: 'No plots to rank yet' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Express interest' })).toHaveAttribute('href', paths.newEoi('en'))
  await page.goto(paths.sites('en', { minHa: '4' }))
  await expect(page.getByText('No plot data is published yet')).toBeVisible()
})

test('an editor enters a hall, and visitors find it by what it offers', async ({ signInAs, visitor }) => {
  const { page } = await signInAs('editor')
  await page.goto(paths.newPlot('en'))
  await page.getByLabel('Site').selectOption('arys-iz')
  await page.getByLabel('Code').fill('H-7')
  await page.getByLabel('Kind').selectOption('hall')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hall H-7')
  await page.getByLabel('Status', { exact: true }).selectOption('free')
  await page.getByLabel('Class of building').selectOption('running-hall')
  await page.getByLabel('Floor, m²').fill('2400')
  await page.getByText('Power (MW)').click()
  await page.locator('#power-state').selectOption('built')
  await page.locator('#power-capacity').fill('1,5')
  await page.getByRole('button', { name: 'Save the plot' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Known source')
  await expect(page.locator('#power-capacity')).toHaveValue('1,5')
  await page.getByLabel('Known source').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save the plot' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')

  const reader = await visitor()
  await reader.setViewportSize({ width: 320, height: 800 })
  await reader.goto(paths.fit('kk', { mw: '1' }))
  await reader.getByRole('link', { name: /H-7 цехы/ }).click()
  await expect(reader).toHaveURL(new RegExp(`${paths.plot('kk', 'arys-iz', 'H-7')}$`))
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('2 400')
  await expectNoSidewaysScroll(reader)
  await expectAccessible(reader)
})
