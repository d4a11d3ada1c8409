import { turkistanDay } from '@/lib/dates'
import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { linkIn } from '@/test/mail-server'
import { expect, test, useLink } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours, isLookedThroughIn } from '../helpers'
import { sendInquiry } from './answers'

const [zh, ru] = [translator('zh'), translator('ru')]
const project = 'oilseed-industrial-park'

test('an officer offers a meeting, the investor chooses a time in Beijing, and both get it for their calendars', { tag: '@both' }, async ({ signInAs, mail }) => {
  const { page, email } = await signInAs('investor', { context: { viewport: { width: 320, height: 740 } } })
  const reference = await sendInquiry(page, paths.newEoi('zh', { project }))
  const officer = await signInAs('officer', { unit: 'dept-agriculture' })
  const desk = officer.page
  await desk.goto(paths.deskCase('ru', reference))
  await desk.locator('summary').filter({ hasText: ru('meetings.desk.offer') }).click()
  await desk.getByLabel(ru('meetings.desk.subject'), { exact: true }).fill('Площадки')
  await desk.getByLabel(ru('meetings.desk.place')).fill('https://meet.example/room')
  const day = turkistanDay(new Date(Date.now() + 3 * 86_400_000))
  await desk.getByLabel(ru('meetings.desk.slot', { number: 1 })).fill(`${day}T20:30`)
  await desk.getByLabel(ru('meetings.desk.slot', { number: 2 })).fill(`${day}T21:30`)
  const offer = desk.locator('#meeting-offer').getByRole('button', { name: ru('meetings.desk.offer') })
  await offer.click()
  // The evening is unusual: it is said once, and what was typed is still there.
  await expect(desk.getByRole('main')).toContainText(/вне рабочего времени|выходной день/)
  await expectAccessible(desk)
  await desk.getByLabel(ru('meetings.desk.anyway')).check()
  await offer.click()
  await expect(desk.getByRole('status').filter({ hasText: 'Время предложено' })).toBeVisible()

  await page.goto(paths.accountEoi('zh', reference))
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('radio', { name: /23:30/ }).check()
  await page.getByRole('button', { name: zh('meetings.pick') }).click()
  await expect(page.getByRole('status').filter({ hasText: zh('meetings.done.picked') })).toBeVisible()
  await expect(page.locator('[data-meeting=booked]')).toContainText('23:30')
  await expect(page.locator('[data-meeting=booked]')).toContainText('20:30')
  for (const to of [email, officer.email]) {
    const sent = await mail.find((each) => each.to.includes(to) && each.headers['x-invest-kind'] === 'meeting-booked')
    expect(sent.raw).toMatch(/Content-Type: text\/calendar[^]*method=REQUEST/i)
    expect(sent.text).not.toMatch(/Площадки|meet\.example/)
  }
  const file = await page.request.get((await page.getByRole('link', { name: zh('meetings.calendar') }).getAttribute('href'))!)
  expect([file.headers()['content-type'], await file.text()]).toEqual(['text/calendar; charset=utf-8', expect.stringContaining('METHOD:REQUEST')])

  await page.locator('summary').filter({ hasText: zh('meetings.cancel') }).click()
  await page.locator('[data-meeting=booked]').getByLabel(zh('meetings.reason'), { exact: true }).fill('改日再约')
  await page.getByRole('button', { name: zh('meetings.cancelSure') }).click()
  await expect(page.locator('[data-meeting=cancelled]')).toHaveCount(1)
  const cancelled = await mail.find((each) => each.to.includes(officer.email) && each.headers['x-invest-kind'] === 'meeting-cancelled')
  expect(cancelled.raw).toMatch(/method=CANCEL/i)
  await desk.goto(paths.deskCase('ru', reference))
  await expect(desk.getByRole('main')).toContainText('改日再约')
})

test('a colleague who was invited reads the inquiry, may not withdraw it, and reads no more when that has ended', { tag: '@both' }, async ({ signInAs, visitor, newAddress, mail }) => {
  const { page } = await signInAs('investor')
  const reference = await sendInquiry(page, paths.newEoi('zh', { project }))
  const colleague = newAddress('colleague')
  await page.goto(paths.accountEoi('zh', reference))
  await page.getByText(zh('colleagues.open')).click()
  await page.getByLabel(zh('colleagues.email')).fill(colleague)
  await page.getByRole('button', { name: zh('colleagues.invite') }).click()
  await expect(page.getByRole('status').filter({ hasText: zh('colleagues.done.invited') })).toBeVisible()

  const guest = await visitor()
  await guest.goto(linkIn(await mail.find((each) => each.to.includes(colleague) && each.headers['x-invest-kind'] === 'colleague')))
  await guest.locator('input[name=email]').fill(colleague)
  await guest.getByRole('main').getByRole('button').first().click()
  await useLink(guest, linkIn(await mail.find((each) => each.to.includes(colleague) && each.headers['x-invest-kind'] === 'sign-in')))
  await expect(guest.locator(`[data-ref="${reference}"]`)).toBeVisible()
  await expect(guest.getByText(zh('account.withdraw.open'))).toHaveCount(0)
  await expect(guest.getByLabel(zh('account.reply.message'))).toHaveCount(0)
  expect((await guest.request.post(paths.accountWithdraw('zh', reference), { form: { confirm: 'yes' }, maxRedirects: 0 })).status()).toBe(403)

  await guest.setViewportSize({ width: 320, height: 640 })
  for (const locale of locales) {
    await guest.goto(paths.notifications(locale))
    await expectNoSidewaysScroll(guest)
    if (isLookedThroughIn(locale)) await expectAccessible(guest)
  }
  await guest.emulateMedia({ colorScheme: 'dark' })
  await expectReadableColours(guest)

  await page.reload()
  await page.locator('summary').filter({ hasText: zh('colleagues.end') }).click()
  await page.getByRole('button', { name: zh('colleagues.endHere') }).click()
  await expect(page.getByRole('status').filter({ hasText: zh('colleagues.done.ended') })).toBeVisible()
  expect((await guest.goto(paths.accountEoi('zh', reference)))!.status()).toBe(404)
  await expect(page.locator(`[data-ref="${reference}"]`)).toHaveAttribute('data-state', 'submitted')
})
