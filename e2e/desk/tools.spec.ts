import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { postInquiry } from '../eoi/answers'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll } from '../helpers'

const [ru, zh] = [translator('ru'), translator('zh')]

test('what a Chinese investor wrote is translated for a Russian-speaking officer, whose reply is kept, translated and sent; the translator sees nothing else', { tag: '@both' }, async ({ signInAs, mail }) => {
  const investor = await signInAs('investor')
  const reference = await postInquiry(investor, { company: '北方印务有限公司', message: '哪些场地通铁路？', sector: 'crops' }, 'zh')

  const linguist = await signInAs('officer', { unit: 'dept-tourism' })
  await linguist.page.goto(paths.accountSecurity('ru'))
  await linguist.page.getByRole('checkbox', { name: '中文' }).check()
  await linguist.page.getByRole('button', { name: ru('translations.save') }).click()
  await expect(linguist.page.getByRole('checkbox', { name: '中文' })).toBeChecked()

  const { page } = await signInAs('officer', { unit: 'dept-agriculture' })
  const form = page.locator('form[data-keeps]')
  const askFor = (language: string) => ru('translations.askReply', { to: language })
  await page.goto(paths.deskCase('ru', reference))
  await page.locator('summary').filter({ hasText: askFor('Русский') }).click()
  await page.locator('details[open]').getByLabel(ru('translations.translator')).selectOption(linguist.email)
  await page.getByRole('button', { name: ru('translations.askButton'), exact: true }).click()
  await expect(page.getByText(`Переводит: ${linguist.email}`)).toBeVisible()

  await form.waitFor()
  await page.getByLabel('Ваш текст: Русский').fill('Площадка с железной дорогой есть.')
  await expect(form.getByRole('status')).toContainText(ru('caseWork.draft.saved'))
  await page.reload()
  await form.waitFor()
  await expect(page.getByLabel('Ваш текст: Русский')).toHaveValue('Площадка с железной дорогой есть.')
  await expectAccessible(page)
  await form.getByLabel(ru('translations.translator')).selectOption(linguist.email)
  await page.getByRole('button', { name: askFor('中文') }).click()
  await expect(page.getByRole('status').filter({ hasText: ru('desk.done.translate') })).toBeVisible()

  const asked = await mail.find(({ to, headers, text }) => to.includes(linguist.email) && headers['x-invest-kind'] === 'translation-asked' && text.includes('→ 中文'))
  expect(asked.text).toContain(reference)
  expect(asked.text).not.toContain('Площадка')
  expect((await linguist.context.request.get(paths.deskCase('ru', reference))).status()).toBe(404)
  for (const [from, to, text] of [['哪些场地通铁路？', 'Русский', 'На каких площадках есть железная дорога?'], ['Площадка с железной дорогой есть.', '中文', '有一块场地通铁路。']] as const) {
    await linguist.page.goto(paths.deskTranslations('ru'))
    await linguist.page.getByRole('listitem').filter({ hasText: from }).filter({ has: linguist.page.getByText('срок: ') }).getByRole('link', { name: reference }).click()
    await expect(linguist.page.getByText(from)).toBeVisible()
    await expect(linguist.page.getByText('北方印务')).toHaveCount(0)
    await linguist.page.getByLabel(ru('translations.text', { language: to })).fill(text)
    await linguist.page.getByRole('button', { name: ru('translations.handIn') }).click()
    await expect(linguist.page.getByRole('status').filter({ hasText: ru('translations.saved') })).toBeVisible()
  }
  await expectAccessible(linguist.page)

  // Both languages stand beside each other for the unit; the investor reads the Chinese one.
  await page.goto(paths.deskCase('ru', reference))
  await expect(page.getByText('На каких площадках есть железная дорога?')).toBeVisible()
  await expect(page.getByLabel(ru('desk.form.message'))).toHaveValue('有一块场地通铁路。')
  await page.getByRole('button', { name: ru('desk.form.send') }).click()
  await expect(page.locator('[data-state="in_dialogue"]')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '有一块场地通铁路。' })).toContainText('Площадка с железной дорогой есть.')
  const answered = await mail.find(({ to, headers }) => to.includes(investor.email) && headers['x-invest-kind'] === 'reply')
  expect(answered.text).toContain(zh('caseMail.open'))
  await investor.page.goto(paths.accountEoi('zh', reference))
  await expect(investor.page.getByText('有一块场地通铁路。')).toBeVisible()
  expect(await investor.page.content()).not.toContain('Площадка с железной дорогой')
})

test('without JavaScript a ready-made reply is put into the draft, a call is noted, and the case prints', { tag: '@both' }, async ({ signInAs }) => {
  const investor = await signInAs('investor')
  const reference = await postInquiry(investor, { company: 'Northern Press Ltd', country: 'GB', contact: 'J. Doe', message: 'Which sites have rail?', sector: 'crops' })
  const { page } = await signInAs('officer', { unit: 'dept-agriculture', javaScript: false })
  await page.goto(paths.deskCase('en', reference))
  const composer = page.locator('form').filter({ has: page.getByLabel('Text for the investor') })
  await composer.getByLabel('Ready-made reply').selectOption({ label: 'Received, being checked' })
  await composer.getByRole('button', { name: 'Insert' }).click()
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
