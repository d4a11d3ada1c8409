import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import { publicAddress } from '@/lib/paths'
import { sources } from './sources'

/** Addresses that others have linked to. One may be added; none may go, or change its meaning. */
const promised = [
  '',
  '/projects', '/projects/some-project',
  '/sites', '/sites/sez-turan', '/sites/sez-turan/plots/some-plot',
  '/agreements', '/agreements/some-agreement',
  '/events', '/events/some-event',
  '/companies', '/companies/some-company',
  '/incentives', '/incentives/some-incentive',
  '/sources', '/sources/some-source',
  '/search',
  '/about', '/how-to-invest', '/contacts', '/privacy', '/accessibility', '/official', '/facts', '/api',
  '/compare', '/fit', '/promise',
]

const address = (path: string, query = '') => publicAddress(path, new URLSearchParams(query))

describe('public addresses', () => {
  test.each(locales)('are all still there in %s', (locale) => {
    expect(promised.filter((path) => !address(`/${locale}${path}`))).toEqual([])
  })

  test('each have a page, and each public page has an address', () => {
    const pages = sources(/\/page\.tsx$/, ['app/[locale]/(public)'])
      .map(({ path }) => path.replace('app/[locale]/(public)', '').replace(/\/page\.tsx$/, '').replace(/\[[^\]]+\]/g, 'x'))
      .filter((path) => !path.startsWith('/status/'))
    expect(pages.filter((path) => !address(`/en${path}`))).toEqual([])
    const shapes = new Set(pages.map((path) => path.replace(/\/x(?=\/|$)/g, '/*')))
    expect(promised.map((path) => path.replace(/(?<=\/\w+)\/(some-\w+|sez-turan)(?=\/|$)/g, '/*')).filter((path) => !shapes.has(path))).toEqual([])
  })

  test.each(['/', '/de', '/en/', '/en/sign-in', '/en/account', '/en/desk', '/en/admin', '/en/eoi/new', '/en/status/404', '/en/projects/', '/en/projects/UPPER', '/en/projects/a/b', '/api/auth/session', '/en/projects/..%2Fdesk'])(
    '%s is none of them',
    (path) => {
      expect(address(path)).toBeUndefined()
    },
  )

  test('keep the query keys they promise, and only those', () => {
    expect(address('/en/projects', 'utm_source=x&stage=idea&q=&sector=b&sector=a&sector=a&district= d ')?.address).toBe('/en/projects?sector=a&sector=b&stage=idea&district=d')
    expect(address('/en/projects/some-project', 'stage=idea')?.address).toBe('/en/projects/some-project')
  })

  test('mark free text, whose values are endless', () => {
    expect(address('/en/projects', 'q=milk')?.freeText).toBe(true)
    expect(address('/en/projects', 'stage=idea')?.freeText).toBe(false)
  })

  test('keep the columns of a comparison in the order in which they were chosen', () => {
    expect(address('/en/compare', 'items=project:b&items=project:a')?.address).toBe('/en/compare?items=project%3Ab&items=project%3Aa')
  })

  test.each(['/en/projects/export', '/ru/promise/export', '/kk/feed.atom', '/zh/events.ics', '/sitemap.xml', '/robots.txt', '/.well-known/security.txt', '/api/v1/projects', '/api/v1/plots/sez-turan/A-1', '/api/v1/search', '/api/v1/map.geojson', '/api/v1/openapi.json', '/pictures/en/project/some-project.png'])(
    '%s is data, sent as it was made',
    (path) => {
      expect(address(path)?.kind).toBe('data')
    },
  )
})
