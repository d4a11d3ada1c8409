import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { breadcrumbs, eventThing, projectThing, siteThing } from '@/lib/found/structured-data'
import { parseEnv } from '@/lib/env'
import { type Runtime, setRuntime } from '@/lib/runtime'
import { JsonLd } from './json-ld'

beforeAll(() => setRuntime({ env: { ...parseEnv({ BASE_URL: 'https://portal.example' }), AUTH_SECRET: 'x' } } as Runtime))
const evil = '</script><script>alert(1)</script><!-- & \u2028'
const read = (html: string) => JSON.parse(/^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html)![1]!) as { [key: string]: unknown }

test('a name cannot end the script that holds it', () => {
  const html = renderToStaticMarkup(createElement(JsonLd, { of: projectThing({ slug: 'p', code: 'PRJ-0001', name: { en: evil }, summary: { en: 'x' }, partners: [], districts: [], site: null }, 'en') }))
  expect(html.match(/<\/script/g)).toHaveLength(1)
  expect(html).not.toContain('<!--')
  expect(read(html)).toMatchObject({ '@context': 'https://schema.org', '@type': 'Project', name: evil, identifier: 'PRJ-0001', url: 'https://portal.example/en/projects/p' })
})

test('breadcrumbs are counted from one, and the page itself has no address', () => {
  const { itemListElement } = read(renderToStaticMarkup(createElement(JsonLd, { of: breadcrumbs([{ href: '/en', label: 'Home' }], 'Here') }))) as { itemListElement: unknown[] }
  expect(itemListElement).toEqual([{ '@type': 'ListItem', position: 1, name: 'Home', item: 'https://portal.example/en' }, { '@type': 'ListItem', position: 2, name: 'Here' }])
})

test('an event without a date is none for programs', () => {
  const event = { id: 'e', name: { en: 'Forum' }, summary: { en: 'x' }, dateStart: null, dateEnd: null, place: null, country: null }
  expect(eventThing(event, 'en')).toBeUndefined()
  expect(renderToStaticMarkup(createElement(JsonLd, { of: eventThing(event, 'en') }))).toBe('')
  expect(eventThing({ ...event, dateStart: '2025-06', country: 'CN' }, 'en')).toMatchObject({ startDate: '2025-06', location: { address: { addressCountry: 'CN' } } })
})

test('the point of a site says what it marks', () => {
  expect(siteThing({ id: 's', name: { en: 'Zone' }, latitude: 43.3, longitude: 68.27, locationNote: { en: 'City, not the boundary' } }, 'en').geo).toEqual({ '@type': 'GeoCoordinates', latitude: 43.3, longitude: 68.27, description: 'City, not the boundary' })
})
