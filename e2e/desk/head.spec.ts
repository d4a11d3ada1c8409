import { turkistanDay } from '@/lib/dates'
import { translator } from '@/lib/messages'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { linkIn } from '@/test/mail-server'
import { postInquiry } from '../eoi/answers'
import { expect, test } from '../fixtures'
import { expectAccessible } from '../helpers'

const [kk, zh] = [translator('kk'), translator('zh')]
const unit = 'dept-energy-housing'

test('a head of unit hears of an inquiry of high value in Kazakh, gives it to an officer, enters who stands in, and reads the figures of officers', { tag: '@both' }, async ({ signInAs, mail }) => {
  const admin = await signInAs('admin')
  const set = await admin.context.request.post(paths.setThreshold('kk'), { form: { sector: 'energy', version: '0', minAmountUsd: '20000000', minJobs: '' }, maxRedirects: 0 })
  expect(set.headers().location).toContain(paths.adminHighValue('kk'))
  const head = await signInAs('officer', { unit, head: true })
  const [officer, standIn] = [await signInAs('officer', { unit }), await signInAs('officer', { unit })]
  const investor = await signInAs('investor')
  const company = '示例新能源有限公司'
  const reference = await postInquiry(investor, { company, sector: 'energy', amount: '25000000', currency: 'USD', message: '计划建设风电场。' }, 'zh')

  const told = await mail.find(({ to, headers }) => to.includes(head.email) && headers['x-invest-kind'] === 'high-value')
  expect(told.text).toContain(kk('caseMail.highValue.lead', { unit: 'Энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы', reference }))
  expect(told.text).not.toContain(company)
  const { page } = head
  await page.goto(paths.desk('kk', { q: reference }))
  await expect(page.locator('.it').filter({ hasText: reference })).toContainText(kk('deskList.row.high'))
  await page.goto(linkIn(told))
  await expect(page).toHaveURL(new RegExp(paths.deskCase('kk', reference)))
  await expect(page.getByRole('listitem').filter({ hasText: kk('highValue.mark') }).filter({ hasText: kk('highValue.why.amount', { value: formatMoney(25e6, 'USD', 'kk'), from: formatMoney(20e6, 'USD', 'kk') }) })).toBeVisible()
  await page.locator('summary').filter({ hasText: kk('desk.form.assign') }).click()
  await page.getByLabel(kk('caseWork.assign.officer')).selectOption({ label: officer.email })
  await page.getByRole('button', { name: kk('desk.form.assign'), exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: kk('desk.done.assign') })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: kk('caseWork.event.assigned', { who: head.email, to: officer.email }) })).toBeVisible()
  const given = await mail.find(({ to, headers }) => to.includes(officer.email) && headers['x-invest-kind'] === 'assigned')
  expect(given.text).toContain(reference)
  await officer.page.goto(paths.desk('kk'))
  await expect(officer.page.locator('.it').filter({ hasText: reference })).toContainText(officer.email)

  const day = (later: number) => turkistanDay(new Date(Date.now() + later * 86_400_000))
  await page.goto(paths.deskAbsences('kk'))
  await page.getByLabel(kk('absences.field.officer')).selectOption({ label: officer.email })
  await page.getByLabel(kk('absences.field.deputy')).selectOption({ label: standIn.email })
  await page.getByLabel(kk('absences.field.fromDay')).fill(day(0))
  await page.getByLabel(kk('absences.field.untilDay')).fill(day(3))
  await page.getByRole('button', { name: kk('absences.save'), exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: kk('absences.saved.entered') })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: officer.email })).toContainText(standIn.email)
  await expectAccessible(page)

  // The stand-in sees that they stand in, and answers; the investor reads it in Chinese.
  const instead = standIn.page
  await instead.goto(paths.deskCase('kk', reference))
  await expect(instead.getByText(`${kk('absences.field.deputy')}: ${standIn.email}`)).toBeVisible()
  await instead.getByLabel(kk('desk.form.message')).fill('两块场地可供选择。')
  await instead.getByRole('button', { name: kk('desk.form.send') }).click()
  await expect(instead.getByRole('status').filter({ hasText: kk('desk.done.reply') })).toBeVisible()
  await investor.page.goto(paths.accountEoi('zh', reference))
  await expect(investor.page.getByText('两块场地可供选择。')).toBeVisible()
  await expect(investor.page.getByText(zh('account.state.in_dialogue')).first()).toBeVisible()

  // Figures are those of closed days: what was answered today is counted tomorrow. Only the head has the door.
  await page.getByRole('link', { name: kk('absences.figures.title') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('absences.figures.title'))
  await expect(page.getByText(kk('absences.figures.none'))).toBeVisible()
  await instead.goto(paths.deskAbsences('kk'))
  await expect(instead.getByRole('link', { name: kk('absences.figures.title') })).toHaveCount(0)
  expect((await instead.goto(paths.deskFigures('kk')))!.status()).toBe(404)
})
