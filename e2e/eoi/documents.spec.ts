import { readFile } from 'node:fs/promises'
import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { office, pdf, picture } from '@/test/documents'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'
import { answer, sendInquiry } from './answers'

const t = translator('en')
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

test('documents go both ways, with script and without; an investor takes everything away and asks to be erased', { tag: '@both' }, async ({ signInAs }) => {
  test.slow()
  const investor = await signInAs('investor')
  const { page } = investor
  const reference = await sendInquiry(page, paths.newEoi('en', { project: 'oilseed-industrial-park' }))

  // With script the files leave at once, and the form carries none.
  await page.goto(paths.accountEoi('en', reference))
  const form = page.locator('#reply form')
  await expect(form).toHaveAttribute('enctype', 'application/x-www-form-urlencoded')
  await page.locator('input[type=file]').setInputFiles([file('可研报告.pdf', pdf()), file('photo.heic', Buffer.from('no picture')), file('place.jpg', await picture('jpeg'))])
  await expect(form.getByRole('button', { name: 'Remove place.jpg' })).toBeVisible()
  await expect(form.getByText(t('documents.problem.type')).first()).toBeVisible()
  await page.reload()
  await form.getByRole('button', { name: 'Remove place.jpg' }).click()
  // The page comes anew: a click that fell into its loading would press nothing.
  await expect(page).toHaveURL(/[?&]parked=/)
  await expect(form).toHaveAttribute('enctype', 'application/x-www-form-urlencoded')
  await expect(form.getByText('place.jpg')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Your message' }).fill('Our study')
  await form.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByRole('link', { name: '可研报告.pdf' })).toBeVisible()

  // Without script the form carries them; what is refused takes nothing else with it.
  const officer = await signInAs('officer', { unit: 'dept-agriculture', javaScript: false })
  await officer.page.goto(paths.deskCase('en', reference))
  // The name is read where it is given: how a browser writes it to a disk depends on the machine's language.
  const given = await officer.context.request.get((await officer.page.getByRole('link', { name: '可研报告.pdf' }).getAttribute('href'))!)
  expect(given.headers()['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('可研报告.pdf')}`)
  expect(await given.body()).toEqual(pdf())
  const message = officer.page.getByLabel('Text for the investor')
  const send = officer.page.getByRole('button', { name: 'Send to the investor' })
  await message.fill('Our conditions')
  await officer.page.locator('input[type=file]').setInputFiles([file('conditions.xlsx', office('xlsx')), file('empty.pdf', Buffer.alloc(0))])
  await send.click()
  await expect(officer.page.getByText(t('documents.problem.empty'))).toBeVisible()
  await expect(message).toHaveValue('Our conditions')
  await send.click()
  await expect(officer.page.getByRole('link', { name: 'conditions.xlsx' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'conditions.xlsx' })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  for (const locale of locales) {
    await page.goto(paths.ownData(locale))
    await expectNoSidewaysScroll(page)
    if (isLookedThroughIn(locale)) await expectAccessible(page)
  }
  await page.goto(paths.ownData('en'))
  const [archive] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('ownData.export.submit') }).click()])
  expect((await readFile(await archive.path())).includes(`documents/${reference}/`)).toBe(true)
  await page.getByRole('button', { name: t('ownData.erase.submit') }).click()
  await page.getByLabel(t('ownData.erase.confirm')).check()
  await page.getByRole('button', { name: t('ownData.erase.submit') }).click()
  await expect(page.getByRole('main').getByRole('link', { name: reference })).toBeVisible()
  await page.getByRole('button', { name: t('ownData.erase.keep') }).click()
  await expect(page.getByText(t('ownData.erase.keptNow'))).toBeVisible()
})

test('documents go with the inquiry itself, also without script: what is good waits with the draft while the rest is put right', async ({ signInAs }) => {
  const { page } = await signInAs('investor', { javaScript: false })
  const main = page.getByRole('main')
  const send = main.getByRole('button', { name: t('eoi.send'), exact: true })
  await page.goto(paths.newEoi('en', { project: 'oilseed-industrial-park' }))
  await answer(page, 'interest', 'contact')
  await page.locator('input[type=file]').setInputFiles([file('plan.pdf', pdf()), file('prices.xlsx', office('xlsx')), file('empty.pdf', Buffer.alloc(0))])
  await page.locator('main [name=news]').check()
  await send.click()
  await expect(main.getByText(t('documents.problem.empty'))).toBeVisible()
  await expect(main.getByText(t('documents.notTaken', { n: 1 }))).toBeVisible()
  await expect(page.locator('main [name=news]')).toBeChecked()
  await main.getByRole('button', { name: 'Remove prices.xlsx' }).click()
  await expect(main.getByRole('button', { name: 'Remove prices.xlsx' })).toHaveCount(0)
  await expect(main.getByRole('button', { name: 'Remove plan.pdf' })).toBeVisible()
  await page.locator('main [name=consent]').check()
  await send.click()
  await page.waitForURL(/\/account\/eois\/TRK-/)
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible()
  const reference = (await page.locator('[data-ref]').first().getAttribute('data-ref'))!
  const officer = await signInAs('officer', { unit: 'dept-agriculture' })
  await officer.page.goto(paths.deskCase('en', reference))
  const given = await officer.context.request.get((await officer.page.locator('#answers').getByRole('link', { name: 'plan.pdf' }).getAttribute('href'))!)
  expect(await given.body()).toEqual(pdf())
})
