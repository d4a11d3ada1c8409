import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll } from '../helpers'

test('a reply is kept while it is written, translated by a colleague who sees nothing else, and sent in the investor’s language', { tag: '@both' }, async ({ signInAs }) => {
  const investor = await signInAs('investor')
  const sent = await investor.context.request.post(paths.saveEoi('en'), {
    maxRedirects: 0,
    form: { step: 'check', company: 'Northern Press Ltd', country: 'GB', contact: 'J. Doe', band: '10m-50m', start: '6-12-months', message: 'Which sites have rail?', sector: 'crops', consent: 'yes' },
  })
  const reference = /TRK-\d{4}-\d{6}/.exec(sent.headers().location ?? '')![0]

  const translator = await signInAs('officer', { unit: 'dept-tourism' })
  await translator.page.goto(paths.accountSecurity('en'))
  await translator.page.getByRole('checkbox', { name: 'English' }).check()
  await translator.page.getByRole('button', { name: 'Save the languages' }).click()
  await expect(translator.page.getByRole('status').filter({ hasText: 'The languages are saved' })).toBeVisible()

  const { page } = await signInAs('officer', { unit: 'dept-agriculture' })
  const form = page.locator('form[data-keeps]')
  await page.goto(paths.deskCase('ru', reference))
  await form.waitFor()
  await page.getByLabel('Ваш текст: Русский').fill('Площадка с железной дорогой есть.')
  await expect(form.getByRole('status')).toContainText('Черновик сохранён')
  await page.reload()
  await form.waitFor()
  await expect(page.getByLabel('Ваш текст: Русский')).toHaveValue('Площадка с железной дорогой есть.')
  await expectAccessible(page)
  await form.getByLabel('Кто переводит').selectOption(translator.email)
  await page.getByRole('button', { name: 'Попросить перевод: English' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Перевод запрошен' })).toBeVisible()

  await translator.page.goto(paths.deskTranslations('en'))
  await translator.page.getByRole('link', { name: reference }).click()
  await expect(translator.page.getByText('Площадка с железной дорогой есть.')).toBeVisible()
  await expect(translator.page.getByText('Northern Press')).toHaveCount(0)
  expect((await translator.context.request.get(paths.deskCase('en', reference))).status()).toBe(404)
  await expectAccessible(translator.page)
  await translator.page.getByLabel('Translation: English').fill('There is a site with rail.')
  await translator.page.getByRole('button', { name: 'Hand the translation in' }).click()
  await expect(translator.page.getByRole('status').filter({ hasText: 'handed in' })).toBeVisible()

  await page.goto(paths.deskCase('ru', reference))
  await expect(page.getByLabel('Текст для инвестора')).toHaveValue('There is a site with rail.')
  await page.getByRole('button', { name: 'Отправить инвестору' }).click()
  await expect(page.locator('[data-state="in_dialogue"]')).toBeVisible()
  await investor.page.goto(paths.accountEoi('en', reference))
  await expect(investor.page.getByText('There is a site with rail.')).toBeVisible()
  expect(await investor.page.content()).not.toContain('Площадка с железной дорогой')
})

test('without JavaScript a ready-made reply is put into the draft, a call is noted, and the case prints', { tag: '@both' }, async ({ signInAs }) => {
  const investor = await signInAs('investor')
  const sent = await investor.context.request.post(paths.saveEoi('en'), {
    maxRedirects: 0,
    form: { step: 'check', company: 'Northern Press Ltd', country: 'GB', contact: 'J. Doe', band: '10m-50m', start: '6-12-months', message: 'Which sites have rail?', sector: 'crops', consent: 'yes' },
  })
  const reference = /TRK-\d{4}-\d{6}/.exec(sent.headers().location ?? '')![0]
  const { page } = await signInAs('officer', { unit: 'dept-agriculture', javaScript: false })
  await page.goto(paths.deskCase('en', reference))
  await page.getByLabel('Ready-made reply').selectOption({ label: 'Received, being checked' })
  await page.getByRole('button', { name: 'Insert' }).click()
  await expect(page.getByLabel('Text for the investor')).toHaveValue(new RegExp(`Dear J\\. Doe,[^]*${reference}`))
  await page.locator('summary').filter({ hasText: 'Internal note' }).click()
  await page.getByRole('radio', { name: 'Call' }).check()
  await page.getByLabel('When it took place').fill('2026-01-12T10:00')
  await page.getByLabel('Note for colleagues').fill('They need a siding')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'They need a siding' })).toContainText('12 Jan 2026, 10:00')
  await expect(page.getByLabel('Text for the investor')).toHaveValue(/Dear J\. Doe/)
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northern Press Ltd')
  await expect(page.getByText('They need a siding')).toBeVisible()
  await expectNoSidewaysScroll(page)
})
