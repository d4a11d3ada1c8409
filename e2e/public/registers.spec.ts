import agreements from '@/db/facts/agreements.json' with { type: 'json' }
import companies from '@/db/facts/companies.json' with { type: 'json' }
import events from '@/db/facts/events.json' with { type: 'json' }
import incentives from '@/db/facts/incentives.json' with { type: 'json' }
import offices from '@/db/facts/people-and-offices.json' with { type: 'json' }
import siteFacts from '@/db/facts/sites.json' with { type: 'json' }
import sources from '@/db/facts/sources.json' with { type: 'json' }
import unitFacts from '@/db/facts/units.json' with { type: 'json' }
import { languageTag, locales, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { expectAccessible, expectNoSidewaysScroll, expectReadableColours, isLookedThroughIn } from '../helpers'

const { sites } = siteFacts
/** The longest record of each register, and the pages of text. */
const longest = [
  (locale: (typeof locales)[number]) => paths.promise(locale),
  (locale: (typeof locales)[number]) => paths.sites(locale),
  (locale: (typeof locales)[number]) => paths.site(locale, 'sez-turan'),
  (locale: (typeof locales)[number]) => paths.companies(locale),
  (locale: (typeof locales)[number]) => paths.company(locale, 'xinjiang-lihua'),
  (locale: (typeof locales)[number]) => paths.agreements(locale),
  (locale: (typeof locales)[number]) => paths.agreement(locale, 'xian-forum-memoranda'),
  (locale: (typeof locales)[number]) => paths.events(locale),
  (locale: (typeof locales)[number]) => paths.event(locale, 'shaanxi-party-secretary-meeting'),
  (locale: (typeof locales)[number]) => paths.incentives(locale),
  (locale: (typeof locales)[number]) => paths.incentive(locale, 'investment-agreement-tax'),
  (locale: (typeof locales)[number]) => paths.sources(locale),
  (locale: (typeof locales)[number]) => paths.source(locale, 'seed-001'),
  paths.about, paths.howToInvest, paths.contacts, paths.privacy, paths.accessibility, paths.official, paths.facts,
]

/** The words of a page as readers see them, without markup. */
const wordsOf = (html: string): string =>
  html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '').replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

for (const locale of locales) {
  test(`every site opens in ${locale} under its name`, async ({ request }) => {
    for (const { id, name } of sites) {
      const response = await request.get(paths.site(locale, id))
      expect(response.status(), id).toBe(200)
      const html = await response.text()
      expect(html).toContain(`<html lang="${languageTag[locale]}"`)
      expect(wordsOf(html)).toContain(textIn(name, locale)!.text)
    }
  })

  test(`registers and text pages in ${locale} fit a narrow phone, and are accessible, light and dark`, async ({ page }) => {
    test.setTimeout(240_000)
    // Colours change at once, so that none is measured half-way.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [index, path] of longest.entries()) {
      await page.goto(path(locale))
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1280, height: 800 })
      await expectNoSidewaysScroll(page)
      if (!isLookedThroughIn(locale, index)) continue
      await expectAccessible(page)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expectReadableColours(page)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    }
  })
}

test('every source page says what rests on it, or that nothing does', async ({ request }) => {
  for (const { id } of sources) {
    const html = await (await request.get(paths.source('en', id))).text()
    const section = html.slice(html.indexOf('id="cited-by"'))
    expect(/<li>|No published record cites/.test(section), id).toBe(true)
    expect(html, id).toContain('rel="noopener external"')
  }
})

test('remarks of editors never reach a public page', async ({ request }) => {
  test.setTimeout(180_000)
  const { departments } = unitFacts
  type Record = { id: string; notes?: string | null; note?: string | null; managementCompany?: unknown }
  const records: { path: (locale: (typeof locales)[number]) => string; record: Record }[] = [
    ...sites.map((record) => ({ path: (locale: (typeof locales)[number]) => paths.site(locale, record.id), record })),
    ...companies.map((record) => ({ path: (locale: (typeof locales)[number]) => paths.company(locale, record.id), record })),
    ...agreements.map((record) => ({ path: (locale: (typeof locales)[number]) => paths.agreement(locale, record.id), record })),
    ...events.map((record) => ({ path: (locale: (typeof locales)[number]) => paths.event(locale, record.id), record: record as Record })),
    ...incentives.map((record) => ({ path: (locale: (typeof locales)[number]) => paths.incentive(locale, record.id), record })),
    ...sources.map((record) => ({ path: (locale: (typeof locales)[number]) => paths.source(locale, record.id), record: record as Record })),
    ...departments.map((record) => ({ path: paths.contacts, record })),
    ...offices.map((record) => ({ path: paths.about, record })),
  ]
  let checked = 0
  for (const { path, record } of records) {
    const remark = record.notes ?? record.note
    if (!remark) continue
    // What a record publishes in so many words is no secret: some remarks were released as they stood.
    const { notes: _notes, note: _note, ...published } = record
    if (JSON.stringify(published).includes(JSON.stringify(remark).slice(1, -1))) continue
    checked += 1
    for (const locale of ['en', 'ru'] as const) expect(wordsOf(await (await request.get(path(locale))).text()).includes(remark), `${path(locale)}: ${remark}`).toBe(false)
  }
  expect(checked).toBeGreaterThan(50)
})

test('the list of sites is filtered by its address, and the form works without JavaScript', async ({ visitor }) => {
  const page = await visitor({ javaScript: false })
  await page.goto(paths.sites('en'))
  await expect(page.getByText('19 sites', { exact: true })).toBeVisible()
  await page.getByLabel('Type').selectOption('private-industrial-zone')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('2 sites: Private industrial zone', { exact: true })).toBeVisible()
  await page.goto(paths.sites('en', { type: ['sez', 'no-such-type'], district: 'kentau' }))
  await expect(page.getByRole('rowheader')).toHaveCount(1)
})

test('a site leads to its sources, companies, projects, unit and the inquiry form', async ({ page }) => {
  await page.goto(paths.site('en', 'sez-turan'))
  await expect(page.getByRole('definition').filter({ hasText: '4,414' })).toBeVisible()
  await expect(page.getByText('Management company of SEZ TURAN', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where sources disagree' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: translator('en')('common.expressInterest') }).first()).toHaveAttribute('href', paths.newEoi('en', { site: 'sez-turan' }))
  await page.getByRole('link', { name: 'Kazinform (Chinese service), 25 Nov 2025' }).first().click()
  await expect(page.getByRole('heading', { name: translator('en')('registers.source.citedBy') })).toBeVisible()
})

test('an unknown slug of each register is not found', async ({ request }) => {
  const none = 'no-such-record'
  for (const path of [paths.site, paths.company, paths.agreement, paths.event, paths.incentive, paths.source]) expect((await request.get(path('en', none))).status()).toBe(404)
})
