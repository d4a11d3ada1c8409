import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { expect, type Person, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours, isLookedThroughIn } from '../helpers'

const agriculture = 'dept-agriculture'
const t = translator('en')

/** Sends an EOI that goes to the department of agriculture, as the form's last page does. Returns its reference. */
async function sendInquiry({ context }: Person, answers: Record<string, string> = {}): Promise<string> {
  const response = await context.request.post(paths.saveEoi('en'), {
    maxRedirects: 0,
    form: { step: 'check', company: '示例农业科技有限公司', country: 'CN', contact: '李伟', band: '10m-50m', start: '6-12-months', message: '请告知候选场地。', sector: 'crops', consent: 'yes', ...answers },
  })
  const reference = /TRK-\d{4}-\d{6}/.exec(response.headers().location ?? '')?.[0]
  if (!reference) throw new Error(`The EOI was not taken: ${response.status()} ${response.headers().location}`)
  return reference
}

const caseOf = (person: Person, reference: string) => person.page.locator(`[data-ref="${reference}"]`)

test('an officer takes a case, replies, and the list and the case say so', { tag: '@both' }, async ({ signInAs }) => {
  const investor = await signInAs('investor')
  const reference = await sendInquiry(investor)
  const officer = await signInAs('officer', { unit: agriculture })
  const { page } = officer

  await page.goto(paths.desk('en'))
  await page.getByRole('textbox', { name: 'Number, company, person or text' }).or(page.getByRole('searchbox', { name: 'Number, company, person or text' })).fill(reference)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('1 inquiry')).toBeVisible()
  await page.getByRole('link', { name: '示例农业科技有限公司' }).click()

  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'submitted')
  await expect(caseOf(officer, reference)).toHaveAttribute('data-unit', agriculture)
  await expect(page.getByRole('definition').filter({ hasText: 'China' })).toBeVisible()
  await expect(page.getByText(/^Sector: Crop/)).toBeVisible()

  await page.getByRole('button', { name: 'Take into review' }).click()
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'in_review')
  await expect(page.getByRole('status').filter({ hasText: 'taken the case into review' })).toBeVisible()

  await page.getByLabel('Text for the investor').fill('您好，正在核对场地。\n第二行')
  await page.getByRole('button', { name: 'Send to the investor' }).click()
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'in_dialogue')
  await expect(page.getByRole('listitem').filter({ hasText: '您好，正在核对场地。' })).toHaveCount(1)
  await expect(page.getByText('Kept', { exact: true })).toBeVisible()

  await page.locator('summary').filter({ hasText: 'Internal note' }).click()
  await page.getByLabel('Note for colleagues').fill('Only for us: 6 MW at B-02')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Only for us: 6 MW at B-02' })).toBeVisible()
  await investor.page.goto(paths.accountEoi('en', reference))
  await expect(investor.page.getByText('您好，正在核对场地。')).toBeVisible()
  expect(await investor.page.content()).not.toContain('Only for us')
})

test('a question pauses the clock, a proposal answers, an agreement closes the case', { tag: '@both' }, async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'))
  const officer = await signInAs('officer', { unit: agriculture })
  const { page } = officer
  const send = async (kind: string, text: string) => {
    await page.getByRole('radio', { name: kind }).check()
    await page.getByLabel('Text for the investor').fill(text)
    await page.getByRole('button', { name: 'Send to the investor' }).click()
  }
  await page.goto(paths.deskCase('en', reference))
  await send('Question', 'How much do you process?')
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'awaiting_investor')
  await expect(page.getByText('Paused').first()).toBeVisible()
  await send('Proposal', 'Plot B-02, 6 MW.')
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'proposal')
  await page.getByRole('group').filter({ hasText: 'Record the agreement' }).locator('summary').click()
  await page.getByLabel('Number and date').fill('No. 12 of 20 November 2026')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'agreed')
  await expect(page.getByText('No. 12 of 20 November 2026')).toBeVisible()
  await expect(page.getByLabel('Text for the investor')).toHaveCount(0)
})

test('without JavaScript a case is noted, declined with a reason and opened again', async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'))
  const officer = await signInAs('officer', { unit: agriculture, javaScript: false })
  const { page } = officer
  await page.goto(paths.deskCase('en', reference))
  await page.locator('summary').filter({ hasText: 'Internal note' }).click()
  await page.getByLabel('Note for colleagues').fill('Only for us')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Only for us' })).toContainText('The investor does not see this')

  await page.locator('summary').filter({ hasText: 'Decline' }).click()
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Give the reason.')
  await page.getByLabel('Reason', { exact: true }).fill('No plot of that size.')
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'declined')
  await expect(page.getByText('No plot of that size.')).toBeVisible()

  await page.locator('summary').filter({ hasText: 'Open again' }).click()
  await page.getByLabel('Reason', { exact: true }).fill('A plot became free.')
  await page.getByRole('button', { name: 'Open again' }).click()
  await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'in_review')
})

test('two officers: the second one keeps what was typed and sees what changed', { tag: '@both' }, async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'))
  const [first, second] = [await signInAs('officer', { unit: agriculture }), await signInAs('officer', { unit: agriculture })]
  await second.page.goto(paths.deskCase('en', reference))
  await second.page.getByLabel('Text for the investor').fill('A long answer <b>& more</b>')
  await first.page.goto(paths.deskCase('en', reference))
  await first.page.getByRole('button', { name: 'Take into review' }).click()
  await expect(caseOf(first, reference)).toHaveAttribute('data-state', 'in_review')

  await second.page.getByRole('button', { name: 'Send to the investor' }).click()
  await expect(second.page.getByRole('main').getByRole('alert')).toContainText('Somebody changed this case in the meantime')
  await expect(second.page.getByLabel('Text for the investor')).toHaveValue('A long answer <b>& more</b>')
  await second.page.getByRole('button', { name: 'Send to the investor' }).click()
  await expect(caseOf(second, reference)).toHaveAttribute('data-state', 'in_dialogue')
})

test('what was typed survives the end of the session and a new sign-in', async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'))
  const officer = await signInAs('officer', { unit: agriculture })
  await officer.page.goto(paths.deskCase('en', reference))
  await officer.page.getByLabel('Text for the investor').fill('Written before the session ended')
  await officer.context.clearCookies()
  await officer.page.getByRole('button', { name: 'Send to the investor' }).click()
  await expect(officer.page).toHaveURL(/\/en\/sign-in\?next=/)
  const back = new URL(officer.page.url()).searchParams.get('next')!

  const again = await signInAs('officer', { email: officer.email, unit: agriculture })
  await again.page.goto(back)
  await expect(again.page.getByRole('main').getByRole('alert')).toContainText('You had been signed out')
  await expect(again.page.getByLabel('Text for the investor')).toHaveValue('Written before the session ended')
  await again.page.getByRole('button', { name: 'Send to the investor' }).click()
  await expect(caseOf(again, reference)).toHaveAttribute('data-state', 'in_dialogue')
})

test('a referred case is the other unit’s: the first one reads it and may do nothing', { tag: '@both' }, async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'))
  const officer = await signInAs('officer', { unit: agriculture })
  const { page } = officer
  await page.goto(paths.deskCase('en', reference))
  await page.locator('summary').filter({ hasText: 'Refer to another unit' }).click()
  await page.getByLabel('Unit', { exact: true }).selectOption('dept-industry')
  await page.getByLabel('Reason, for officers').fill('Machines, not crops')
  await page.getByRole('button', { name: 'Refer to another unit' }).click()
  await expect(caseOf(officer, reference)).toHaveAttribute('data-unit', 'dept-industry')
  await expect(page.getByText('Your unit held this case before')).toBeVisible()
  await expect(page.locator('form[method=post]:not([action$="/watch"])')).toHaveCount(0)
  const refused = await officer.context.request.post(paths.deskForm('en', reference, 'reply'), { form: { message: 'Too late' } })
  expect(refused.status()).toBe(403)

  const colleague = await signInAs('officer', { unit: 'dept-industry' })
  await colleague.page.goto(paths.desk('en', { q: reference }))
  await colleague.page.getByRole('link', { name: '示例农业科技有限公司' }).click()
  await expect(colleague.page.getByText('Machines, not crops').first()).toBeVisible()
  await colleague.page.getByRole('button', { name: 'Take into review' }).click()
  await expect(caseOf(colleague, reference)).toHaveAttribute('data-state', 'in_review')
})

const forms: Record<string, Record<string, string>> = {
  take: {}, reply: { message: 'Forged' }, note: { note: 'Forged' }, refer: { unit: 'dept-industry', reason: 'Forged' }, agree: { agreementText: 'Forged' }, decline: { reason: 'Forged' }, reopen: { reason: 'Forged' },
}

test('watchers and admins read without forms, and their posts are refused', async ({ signInAs }) => {
  await sendInquiry(await signInAs('investor'))
  const reference = await sendInquiry(await signInAs('investor'), { company: 'Southern Orchards Ltd', country: 'GB' })
  const readers = [{ person: await signInAs('officer', { unit: 'dept-investment' }), says: 'Your unit is informed of this case' }, { person: await signInAs('admin'), says: 'This opening has been recorded' }]
  for (const { person, says } of readers) {
    await person.page.goto(paths.deskCase('en', reference))
    await expect(person.page.getByText(says)).toBeVisible()
    // Watching is a reader's own, and admins may say of two companies that they are one (lib/eoi/policy.ts): neither changes the case.
    await expect(person.page.locator('.dt form[method=post]:not([action$="/watch"], [action$="/company"])')).toHaveCount(0)
    for (const [name, form] of Object.entries(forms)) {
      const response = await person.context.request.post(paths.deskForm('en', reference, name), { form, maxRedirects: 0 })
      expect(response.status(), name).toBe(403)
    }
    await person.page.reload()
    await expect(person.page.getByText('Forged')).toHaveCount(0)
    await expect(caseOf(person, reference)).toHaveAttribute('data-state', 'submitted')
  }
})

for (const [who, role, unit] of [['an officer of another unit', 'officer', 'dept-tourism'], ['an editor', 'editor', undefined], ['another investor', 'investor', undefined]] as const) {
  test(`for ${who} the case does not exist, whatever they ask or post`, async ({ signInAs }) => {
    const reference = await sendInquiry(await signInAs('investor'))
    const stranger = await signInAs(role, { unit })
    expect((await stranger.page.goto(paths.deskCase('en', reference)))?.status()).toBe(404)
    await expect(stranger.page.getByRole('heading', { level: 1 })).toHaveText(t('errors.404.title'))
    for (const [name, form] of Object.entries(forms)) {
      const posted = await stranger.context.request.post(paths.deskForm('en', reference, name), { form, maxRedirects: 0 })
      expect(posted.status(), name).toBe(404)
    }
    const officer = await signInAs('officer', { unit: agriculture })
    await officer.page.goto(paths.deskCase('en', reference))
    await expect(caseOf(officer, reference)).toHaveAttribute('data-state', 'submitted')
    await expect(officer.page.getByText('Forged')).toHaveCount(0)
  })
}

test('an investor has no desk for their own case, and a visitor is asked to sign in', async ({ signInAs, visitor }) => {
  const investor = await signInAs('investor')
  const reference = await sendInquiry(investor)
  expect((await investor.page.goto(paths.deskCase('en', reference)))?.status()).toBe(404)
  expect((await investor.context.request.post(paths.deskForm('en', reference, 'note'), { form: { note: 'Forged' }, maxRedirects: 0 })).status()).toBe(403)
  const page = await visitor()
  await page.goto(paths.deskCase('en', reference))
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
})

test('the desk fits a small phone and is free of faults in every language', async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'), { company: 'Anadolu Tekstil ve Gıda Sanayi Anonim Şirketi', message: 'A'.repeat(300) })
  const { page } = await signInAs('officer', { unit: agriculture })
  for (const locale of locales) {
    for (const [index, address] of [paths.desk(locale), paths.deskCase(locale, reference)].entries()) {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(address)
      await expectNoSidewaysScroll(page)
      if (!isLookedThroughIn(locale, index)) continue
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectReadableColours(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await expectAccessible(page)
    }
  }
})

test('the keyboard alone opens, answers and leaves a case', async ({ signInAs }) => {
  const reference = await sendInquiry(await signInAs('investor'))
  const { page } = await signInAs('officer', { unit: agriculture })
  await page.goto(paths.desk('en', { q: reference }))
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-ref="${reference}"]`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByLabel('Note for colleagues')).toBeFocused()
  await page.keyboard.type('jkr?')
  await expect(page.getByLabel('Note for colleagues')).toHaveValue('jkr?')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByLabel('Single-key shortcuts').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await expect(page.locator(`[data-ref="${reference}"]`)).toBeVisible()
})
