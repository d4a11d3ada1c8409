import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { postInquiry } from '../eoi/answers'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours } from '../helpers'

const ru = translator('ru')

test('an admin drafts, tries and applies rules without JavaScript; a second admin loses nothing, and the old version is put back', async ({ signInAs }) => {
  const [{ page }, { page: second }] = [await signInAs('admin', { javaScript: false }), await signInAs('admin', { javaScript: false })]
  await second.goto(paths.adminRouting('en'))
  await second.getByRole('row').filter({ hasText: 'Hotels and tourism' }).getByRole('link', { name: /^Edit/ }).click()

  await page.goto(paths.adminRouting('en'))
  const tourism = page.getByRole('table').getByRole('row').filter({ hasText: 'Hotels and tourism' })
  await expect(tourism.getByRole('rowheader')).toContainText('8')
  await expect(page.getByRole('row').filter({ hasText: 'Any inquiry' }).getByRole('button')).toHaveCount(0)
  await tourism.getByRole('button', { name: /^Up ?: Rule 8$/ }).click()
  await expect(tourism.getByRole('rowheader')).toContainText('was 8')
  await expect(page.getByRole('status')).toContainText('Kept in your draft')
  await expect(tourism).toContainText('Moved from place 8 to 7.')
  await tourism.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status')).toContainText('Taken back.')
  await expect(tourism.getByRole('rowheader')).toHaveText('8')
  await tourism.getByLabel('To place: Rule 8').selectOption('7')
  await tourism.getByRole('button', { name: /^Move ?: Rule 8$/ }).click()
  await expect(tourism.getByRole('rowheader')).toContainText('was 8')
  await expect(page.getByRole('heading', { name: /^What the draft changes for the last/ })).toBeVisible()
  await page.getByLabel('Sector', { exact: true }).selectOption({ label: 'Hotels and tourism' })
  await page.getByRole('button', { name: 'See who gets it' }).click()
  await expect(page.getByRole('status')).toContainText('Rule 7 sends it to')
  await expect(page.getByRole('status')).toContainText('would match too, but stands lower')
  await page.getByRole('button', { name: 'Apply from now on' }).click()
  await expect(page.getByRole('status')).toContainText('Applied as version 2')

  await second.getByLabel('Amount from, USD').fill('5 000 000')
  await second.getByRole('button', { name: 'Save in the draft' }).click()
  await expect(second.getByRole('alert')).toContainText('put version 2 in force')
  await expect(second.getByRole('alert')).toContainText('moved from place')
  await expect(second.getByLabel('Amount from, USD')).toHaveValue('5 000 000')
  await second.getByRole('button', { name: 'Save in the draft' }).click()
  await expect(second.getByRole('table').getByRole('row').filter({ hasText: 'Hotels and tourism' })).toContainText('Amount from $5M')
  await second.getByRole('button', { name: 'Apply from now on' }).click()
  await expect(second.getByRole('status')).toContainText('Applied as version 3')

  await page.goto(paths.adminRouting('en'))
  await page.getByRole('button', { name: /^Put this version back into the draft ?: Version 1$/ }).click()
  await page.getByRole('button', { name: 'Apply from now on' }).click()
  await expect(page.getByRole('status')).toContainText('Applied as version 4')
  await expect(tourism.getByRole('rowheader')).toHaveText('8')
  await expect(tourism).not.toContainText('Amount')
})

test('in Russian an admin moves a rule by keyboard and by dragging, tries it, sees what it would have done and applies it; the next inquiry goes to the new unit, and the old version is kept', { tag: '@both' }, async ({ signInAs }) => {
  const [{ page }, investor] = [await signInAs('admin'), await signInAs('investor')]
  const answers = { company: '示例电器有限公司', sector: 'electrical-equipment' }
  const before = await postInquiry(investor, answers, 'zh')
  await page.goto(paths.adminRouting('ru'))
  const main = page.getByRole('main')
  const unit = 'Управление энергетики и жилищно-коммунального хозяйства'
  const row = main.getByRole('table').getByRole('row').filter({ hasText: unit })
  const handle = row.getByRole('button', { name: /^Переместить правило/ })
  await handle.press('Enter')
  await expect(row.getByRole('status')).toContainText('Правило 7 взято')
  await handle.press('ArrowUp')
  await handle.press('ArrowUp')
  await expect(row.getByRole('status')).toHaveText(ru('routing.drag.at', { place: 5 }))
  await handle.press('Escape')
  await expect(row.getByRole('status')).toHaveText(ru('routing.drag.left', { place: 7 }))
  await handle.press('Enter')
  await handle.press('ArrowUp')
  await handle.press('Enter')
  await expect(row.getByRole('rowheader')).toContainText(ru('routing.was', { place: 7 }))
  await expect(row.getByRole('button', { name: ru('routing.drag.handle', { place: 6 }) })).toBeFocused()
  const [from, to] = [await handle.boundingBox(), await main.getByRole('button', { name: ru('routing.drag.handle', { place: 5 }) }).boundingBox()]
  await page.mouse.move(from!.x + 5, from!.y + 5)
  await page.mouse.down()
  await page.mouse.move(to!.x + 5, to!.y + 5, { steps: 5 })
  await page.mouse.up()
  await expect(row.getByRole('button', { name: ru('routing.drag.handle', { place: 5 }) })).toBeVisible()

  await expect(main.getByRole('listitem').filter({ hasText: unit }).filter({ has: page.getByRole('link', { name: before }) })).toBeVisible()
  await page.getByLabel(ru('routing.trial.sector'), { exact: true }).selectOption({ label: 'Электротехническое и осветительное оборудование' })
  await page.getByRole('button', { name: ru('routing.trial.ask') }).click()
  const answer = main.getByRole('status').filter({ hasText: ru('routing.trial.gets', { place: 5 }) })
  await expect(answer).toContainText(unit)
  await expect(answer).toContainText('Сейчас действует правило 5: получает Управление промышленности')
  await page.getByRole('button', { name: ru('routing.draft.apply') }).click()
  const version = Number(/версия (\d+)/.exec((await main.getByRole('status').filter({ hasText: 'Применено как версия' }).textContent())!)![1])

  const after = await postInquiry(investor, answers, 'zh')
  for (const [reference, holder] of [[after, '能源与住房公用事业局'], [before, '工业与工业创新发展局']] as const) {
    await investor.page.goto(paths.accountEoi('zh', reference))
    await expect(investor.page.getByRole('main').getByText(holder).first()).toBeVisible()
  }
  await page.getByRole('listitem').filter({ hasText: ru('routing.version', { version: version - 1 }) }).getByRole('button', { name: ru('routing.restore') }).first().click()
  await expect(row.getByRole('rowheader')).toContainText(ru('routing.was', { place: 5 }))
  await page.getByRole('button', { name: ru('routing.draft.apply') }).click()
  await expect(main.getByRole('listitem').filter({ hasText: ru('routing.restoredFrom', { version: version - 1 }) }).first()).toBeVisible()
  await expect(row.getByRole('rowheader')).toHaveText('7')
})

test('an admin sees what a day off would move before it is saved, and the audit says who saved it', { tag: '@both' }, async ({ signInAs }) => {
  const { page } = await signInAs('admin', { javaScript: false })
  await page.goto(paths.adminCalendar('en', { year: '2030' }))
  await page.getByRole('button', { name: 'See the holidays of 2030' }).click()
  await page.getByRole('button', { name: /^Add \d+ days/ }).click()
  await expect(page.getByRole('status')).toContainText('days added')
  await page.getByLabel('Day', { exact: true }).fill('2030-06-03')
  for (const [label, text] of [['Name, Қазақша', 'Күн'], ['Name, Русский', 'День'], ['Name, English', 'A moved day'], ['Name, 中文', '日']] as const) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'See what would move' }).click()
  await expect(page.getByRole('status')).toContainText('No promise')
  await page.getByRole('button', { name: 'Save day' }).click()
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'A moved day' })).toContainText('3 Jun 2030')
  await page.goto(paths.adminAudit('en', { event: 'calendar.added' }))
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page.getByRole('main')).toContainText('A moved day')
})

test('the pages of rules, days, replies, figures and the audit can be read by everybody', async ({ signInAs }) => {
  const { page } = await signInAs('admin')
  for (const [address, language] of [[paths.adminRouting, 'kk'], [(locale: 'kk' | 'ru' | 'zh') => paths.adminRule(locale, 'new'), 'ru'], [paths.adminCalendar, 'zh'], [paths.adminAudit, 'ru'], [paths.adminHighValue, 'kk'], [paths.adminReplies, 'ru'], [paths.newReply, 'zh'], [paths.deskFigures, 'ru'], [paths.deskAbsences, 'kk']] as const) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(address(language))
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableColours(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)
  }
})
