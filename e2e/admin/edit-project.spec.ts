import type { Page } from '@playwright/test'
import { locales } from '@/lib/locales'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, isLookedThroughIn } from '../helpers'

// Each story opens a dozen pages, some of them in four languages.
test.describe.configure({ timeout: 180_000 })

/** The control of one language in the group of a text. */
const text = (page: Page, group: string, language: string) => page.getByRole('group', { name: group, exact: true }).getByLabel(language)

for (const javaScript of [true, false]) {
  test(`an editor changes a figure with its source, and the public page shows it on the next request in four languages${javaScript ? '' : ', without JavaScript'}`, { tag: '@both' }, async ({ signInAs, page: visitor }) => {
    const slug = javaScript ? 'central-asia-aluminium' : 'pet-recycling'
    const { page } = await signInAs('editor', { javaScript })
    await page.goto(paths.adminProject('en', slug))
    await page.getByRole('link', { name: 'Add a figure' }).click()
    await page.getByLabel('Value').fill('140,7')
    await page.getByLabel('In', { exact: true }).selectOption({ label: 'million' })
    await page.getByLabel('As of').fill('2026-11-20')

    // Without a source nothing is saved, and nothing that was typed is lost.
    await page.getByRole('button', { name: 'Save figure' }).click()
    await expect(page).toHaveTitle(/^Error: Add a figure/)
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved' }).getByRole('link')).toHaveText(['Known source: Choose a source or enter a new one.'])
    await expect(page.getByLabel('Value')).toHaveValue('140,7')
    if (javaScript) await expectAccessible(page)

    await page.getByText('Enter a new source').click()
    await page.getByLabel('Title').fill('Жаңа зауыт туралы хабарлама')
    await page.getByLabel('Publisher').fill('Түркістан облысының әкімдігі')
    await page.getByLabel('Date of publication').fill('2026-11-20')
    await page.getByLabel('Kind').selectOption({ label: 'Statement of a public body' })
    await page.getByRole('combobox', { name: 'Language' }).selectOption('kk')
    await page.getByRole('button', { name: 'See it as readers will' }).click()
    await expect(page.getByRole('status')).toContainText('$140.7M')
    await expect(page.getByRole('status')).toContainText('1.407亿美元')
    await page.getByRole('button', { name: 'Save figure' }).click()

    await expect(page.getByRole('status')).toContainText('Saved')
    const row = page.getByRole('row').filter({ hasText: '140,700,000 USD' })
    await expect(row).toContainText('Түркістан облысының әкімдігі')
    await expect(page.getByRole('complementary', { name: 'History' })).toContainText('Figure added')

    for (const locale of locales) {
      await visitor.goto(paths.project(locale, slug))
      const shown = formatMoney('140700000', 'USD', locale).replaceAll('\u00a0', ' ')
      expect((await visitor.getByRole('main').innerText()).replaceAll('\u00a0', ' '), locale).toContain(shown)
      await expect(visitor.getByRole('main').getByRole('link', { name: /Түркістан облысының әкімдігі/ }).first()).toBeVisible()
    }

    // Another value: the first one leaves the figures of the page and stays in their history.
    const stated = async () => (await visitor.locator('.kf, #amounts').allTextContents()).join(' ')
    await row.getByRole('link', { name: /^Change/ }).click()
    await page.getByLabel('Value').fill('150 000 000')
    await page.getByRole('button', { name: 'Save figure' }).click()
    await expect(page.getByRole('row').filter({ hasText: '150,000,000 USD' })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'History' }).locator('del').first()).toContainText('$140.7M')
    await visitor.goto(paths.project('en', slug))
    await expect(visitor.getByRole('main')).toContainText('$150M')
    expect(await stated()).not.toContain('$140.7M')
    await expect(visitor.getByRole('main').getByRole('group').filter({ hasText: '$140.7M' })).toHaveCount(1)

    // And none: what the sources no longer say is told as history alone.
    await page.getByRole('row').filter({ hasText: '150,000,000 USD' }).getByRole('link', { name: /^Change/ }).click()
    await page.getByRole('button', { name: 'Take the figure off' }).click()
    await expect(page.getByText('150,000,000 USD')).toBeHidden()
    await visitor.goto(paths.project('en', slug))
    expect(await stated()).not.toContain('$150M')
  })
}

test('texts, stage and contradictions are changed, and a missing translation is said', async ({ signInAs, page: visitor }) => {
  const slug = 'gelatin-oil-ingredients'
  const { page } = await signInAs('editor')
  await page.goto(paths.adminProject('en', slug))
  await text(page, 'Name', 'English').fill('Gelatine and cutting works')
  await text(page, 'Note for readers', 'Русский').fill('Сырьё уточняется.')
  await page.getByRole('button', { name: 'Save texts' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await expect(page.getByText('No translation')).toHaveCount(3)
  await visitor.goto(paths.project('en', slug))
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Gelatine and cutting works')
  await expect(visitor.getByText('Сырьё уточняется.')).toHaveAttribute('lang', 'ru')
  await visitor.goto(paths.projects('en', { q: 'cutting works' }))
  await expect(visitor.getByRole('link', { name: 'Gelatine and cutting works' })).toBeVisible()

  await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'Under construction' })
  await page.getByLabel('Stage as of').fill('2026-13')
  await page.getByRole('button', { name: 'Save stage and filing' }).click()
  await expect(page).toHaveTitle(/^Error: PRJ-/)
  await expect(page.getByLabel('Stage as of')).toHaveValue('2026-13')
  await expect(page.getByLabel('Stage', { exact: true })).toHaveValue('construction')
  await page.getByLabel('Stage as of').fill('2026-10')
  await page.getByLabel('Known source').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save stage and filing' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await expect(page.getByRole('complementary', { name: 'History' })).toContainText('Under construction')

  await page.getByText('A further contradiction').click()
  await text(page, 'Contradiction 1', 'English').fill('One report names five hectares, another six.')
  await page.getByRole('button', { name: 'Save contradictions' }).click()
  await visitor.goto(paths.project('en', slug))
  await expect(visitor.getByText('One report names five hectares, another six.')).toBeVisible()
})

test('the second of two editors is refused, sees both texts and loses nothing', { tag: '@both' }, async ({ signInAs }) => {
  const slug = 'it-development'
  const [first, second] = [await signInAs('editor'), await signInAs('admin')]
  for (const { page } of [first, second]) await page.goto(paths.adminProject('en', slug))

  await text(first.page, 'Summary', 'English').fill('Written by the first editor.')
  await text(first.page, 'Name', 'English').fill('IT cluster')
  await first.page.getByRole('button', { name: 'Save texts' }).click()
  await expect(first.page.getByRole('status')).toContainText('Saved')

  await text(second.page, 'Summary', 'English').fill('Written by the second editor.')
  await second.page.getByRole('button', { name: 'Save texts' }).click()
  await expect(second.page).toHaveTitle(/^Error: PRJ-/)
  await expect(second.page.getByText('another editor saved this project')).toBeVisible()
  await expect(text(second.page, 'Summary', 'English')).toHaveValue('Written by the second editor.')
  await expect(text(second.page, 'Summary', 'English')).toHaveAccessibleDescription(/Saved now: Written by the first editor\./)
  await expect(text(second.page, 'Name', 'English')).toHaveValue('IT cluster')
  await expectAccessible(second.page)

  await second.page.getByRole('button', { name: 'Save texts' }).click()
  await expect(second.page.getByRole('status')).toContainText('Saved')
  await expect(second.page.getByRole('complementary', { name: 'History' })).toContainText('Written by the first editor.')
})

test('what was typed survives the end of the session', async ({ signInAs, portal }) => {
  const { page, email } = await signInAs('editor')
  await page.goto(paths.adminProject('en', 'brain-hospital'))
  await text(page, 'Note for readers', 'English').fill('Typed before the session ended.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save texts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  const back = new URL(page.url()).searchParams.get('next')!

  const again = await signInAs('editor', { email })
  await again.page.goto(portal.url + back)
  await expect(text(again.page, 'Note for readers', 'English')).toHaveValue('Typed before the session ended.')
  await again.page.getByRole('button', { name: 'Save texts' }).click()
  await expect(again.page.getByRole('status')).toContainText('Saved')
})

test('nobody but editors and admins finds the rooms of the editors, and their posts are refused', async ({ signInAs, visitor, portal }) => {
  const addresses = [paths.adminProjects('en'), paths.adminProject('en', 'brain-hospital'), paths.newFigure('en', 'brain-hospital'), paths.adminAudit('en')]
  for (const { page } of [await signInAs('investor'), await signInAs('officer', { unit: 'dept-investment', head: true })]) {
    for (const address of addresses) expect((await page.goto(address))?.status(), address).toBe(404)
    const posted = await page.request.post(paths.saveProjectPart('en', 'brain-hospital', 'texts'), { form: { part: 'texts', version: '1', 'name-en': 'Taken over' }, headers: { origin: portal.url }, maxRedirects: 0 })
    expect(posted.status()).toBe(403)
  }
  const stranger = await visitor()
  const posted = await stranger.request.post(paths.saveProjectPart('en', 'brain-hospital', 'texts'), { form: { part: 'texts', version: '1', 'name-en': 'Taken over' }, headers: { origin: portal.url }, maxRedirects: 0 })
  expect(posted.headers().location).toMatch(/^\/en\/sign-in\?next=/)
  await stranger.goto(paths.project('en', 'brain-hospital'))
  await expect(stranger.getByText('Taken over')).toHaveCount(0)
})

test('an editor reads no case and no audit of the others; an admin reads the audit', async ({ signInAs }) => {
  const editor = await signInAs('editor')
  for (const address of [paths.desk('en'), paths.deskCase('en', 'TRK-2026-000001'), paths.adminAudit('en'), paths.adminMail('en')]) expect((await editor.page.goto(address))?.status(), address).toBe(404)
  await editor.page.goto(paths.adminProject('en', 'floor-coverings'))
  await text(editor.page, 'Note for readers', 'English').fill('For the audit.')
  await editor.page.getByRole('button', { name: 'Save texts' }).click()

  const admin = await signInAs('admin')
  await admin.page.goto(paths.adminAudit('en', { type: 'project', subject: 'floor-coverings' }))
  const row = admin.page.getByRole('row').filter({ hasText: 'For the audit.' })
  await expect(row).toContainText('Project changed')
  await expect(row).toContainText(editor.email)
  await expectAccessible(admin.page)
})

test('the rooms of the editors are readable on a phone, in the dark and by a screen reader in four languages', async ({ signInAs }) => {
  const { page } = await signInAs('editor', { context: { viewport: { width: 320, height: 720 }, colorScheme: 'dark' } })
  for (const locale of locales) {
    for (const [index, address] of [paths.adminProjects(locale), paths.adminProject(locale, 'textile-cluster-lihua'), paths.newFigure(locale, 'textile-cluster-lihua')].entries()) {
      await page.goto(address)
      await expectNoSidewaysScroll(page)
      if (isLookedThroughIn(locale, index)) await expectAccessible(page)
    }
  }
})
