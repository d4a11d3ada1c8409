import { paths } from '@/lib/paths'
import { expect, type Person, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll } from '../helpers'

const agriculture = 'dept-agriculture'

/** Sends an inquiry of this company to the department of agriculture. Returns its reference. */
async function send({ context }: Person, company: string): Promise<string> {
  const answers = { step: 'check', company, country: 'DE', contact: 'Eva Klein', band: '10m-50m', start: '6-12-months', message: 'Which plots are free?', sector: 'crops', consent: 'yes' }
  const response = await context.request.post(paths.saveEoi('en'), { maxRedirects: 0, form: answers })
  const reference = /TRK-\d{4}-\d{6}/.exec(response.headers().location ?? '')?.[0]
  if (!reference) throw new Error(`The inquiry was not taken: ${response.status()} ${response.headers().location}`)
  return reference
}

test('by keyboard alone an officer finds inquiries, gives them away, takes that back, and switches the keys off for the account', { tag: '@both' }, async ({ signInAs }) => {
  const investor = await signInAs('investor')
  const references = [await send(investor, 'Keyboard Mills'), await send(investor, 'Keyboard Mills')]
  const [officer, colleague] = [await signInAs('officer', { unit: agriculture }), await signInAs('officer', { unit: agriculture })]
  const { page } = officer
  const { keyboard } = page
  const ready = () => expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible()
  const boxOf = (reference: string) => page.getByRole('checkbox', { name: `Choose ${reference}` })
  await page.goto(paths.desk('en'))
  await ready()
  await keyboard.press('/')
  await keyboard.type('board mil')
  await keyboard.press('Enter')
  await expect(page.getByText('2 inquiries')).toBeVisible()
  await ready()

  // One that comes meanwhile appears without reloading.
  const third = await send(investor, 'Keyboard Mills')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(boxOf(third)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 new or changed inquiry' })).toBeAttached()

  for (const key of ['j', 'x', 'j', 'x']) await keyboard.press(key)
  for (const reference of references) await expect(boxOf(reference)).toBeChecked()
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.locator('#bulk-officer').focus()
  await keyboard.type(colleague.email.slice(0, 20))
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '2 inquiries were changed.' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(page.getByText('No officer yet')).toHaveCount(3)

  await ready()
  await keyboard.press('g')
  await keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inquiries without an officer')
  await ready()
  await keyboard.press('?')
  const saved = page.waitForResponse((response) => response.url().endsWith('/desk/keys'))
  await page.getByRole('dialog').getByLabel('Single-key shortcuts').uncheck()
  await saved
  await page.goto(paths.desk('en', { q: references[0] }))
  await ready()
  await keyboard.press('g')
  await keyboard.press('c')
  await keyboard.press('?')
  await expect(page.getByRole('dialog').getByLabel('Single-key shortcuts')).not.toBeChecked()
  await expect(page).toHaveURL(new RegExp(references[0]!))
})

test('on a phone and without script: one pane at a time, inquiries are watched and filters saved', async ({ signInAs }) => {
  const investor = await signInAs('investor')
  const references = [await send(investor, 'Pocket Dairy'), await send(investor, 'Pocket Dairy')]
  const { page } = await signInAs('officer', { unit: agriculture, javaScript: false, context: { viewport: { width: 360, height: 740 } } })
  const found = paths.desk('en', { q: 'pocket' })
  await page.goto(found)
  await expectNoSidewaysScroll(page)
  await page.locator('[data-case]').first().click()
  await expect(page.locator('.dk > nav').first()).toBeHidden()
  await page.getByRole('link', { name: 'To the list' }).click()
  await expect(page).toHaveURL(new RegExp(`${found.replace('?', '\\?')}$`))

  await page.getByRole('button', { name: 'Take into review' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Choose at least one inquiry.')
  for (const reference of references) await page.getByRole('checkbox', { name: `Choose ${reference}` }).check()
  await page.getByRole('button', { name: 'Watch', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 inquiries were changed.' })).toBeVisible()
  await page.getByRole('link', { name: 'Watched' }).click()
  await expect(page.locator('[data-case]')).toHaveCount(2)

  await page.goto(found)
  await page.getByText('Save these filters').click()
  await page.getByLabel('Name', { exact: true }).fill('Dairies')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Dairies' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: 'Rename or delete' }).click()
  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Give a name.')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Delete Dairies' }).click()
  await expect(page.getByText('You have saved no filters yet')).toBeVisible()
})
