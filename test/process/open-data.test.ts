import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiTypes, paths } from '@/lib/paths'
import { type Answer, ask } from '../ask'
import { describedAnswers } from '../open-data'
import { type Portal, removeDataDir, startPortal, usedDataDir } from '../portal'

let portal: Portal
let dataDir: string
beforeAll(async () => {
  dataDir = await usedDataDir()
  portal = await startPortal({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await portal.stop()
  await removeDataDir(dataDir)
})
const get = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => ask(portal.url, address, { headers, method })

/** Every address of open data and the beginning of its type. */
const addresses: [address: string, type: string][] = [
  [paths.projectsExport('kk', 'csv'), 'text/csv'],
  [paths.projectsExport('zh', 'xlsx', { stage: 'operating' }), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [paths.projectsExport('en', 'json'), 'application/json'],
  [paths.feed('ru'), 'application/atom+xml'],
  [paths.calendar('zh'), 'text/calendar'],
  [paths.openApi(), 'application/json'],
  [paths.apiMap(), 'application/geo+json'],
  [paths.picture('kk', 'project', 'textile-cluster-lihua'), 'image/png'],
  [paths.picture('zh', 'site', 'sez-turan'), 'image/png'],
  [paths.picture('en', 'page', 'home'), 'image/png'],
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain'],
  ['/.well-known/security.txt', 'text/plain'],
  ...apiTypes.map((type): [string, string] => [paths.apiRecords(type, { limit: '5' }), 'application/json']),
  [paths.apiRecord('projects', 'textile-cluster-lihua'), 'application/json'],
]

describe('open data, from outside', () => {
  test.each(addresses)('%s is %s, with a tag that spares the second sending', async (address, type) => {
    const answer = await get(address)
    expect([answer.status, answer.headers['content-type']]).toEqual([200, expect.stringContaining(type)])
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect((await get(address, { 'if-none-match': String(answer.headers.etag) })).status).toBe(304)
    const head = await get(address, {}, 'HEAD')
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', answer.headers.etag])
    expect((await get(address, {}, 'POST')).status).toBe(405)
  })

  test('what is not there is a 404 in JSON, also past the last page', async () => {
    for (const address of [paths.apiRecord('sites', 'no-such'), paths.apiRecords('events', { page: '99' }), paths.picture('en', 'project', 'no-such'), paths.apiRecord('plots', 'sez-turan/X-1')]) {
      const answer = await get(address)
      expect([address, answer.status, JSON.parse(answer.text)]).toMatchObject([address, 404, { error: { status: 404 } }])
    }
  })

  test('pages are followed by their next address to the end, each as described', async () => {
    const check = describedAnswers((await get(paths.openApi())).text)
    const seen: string[] = []
    for (let next: string | null = paths.apiRecords('projects', { limit: '25' }); next; ) {
      const page = JSON.parse((await get(next.replace(portal.url, ''))).text) as { items: { slug: string }[]; total: number; next: string | null }
      expect(check('/api/v1/projects', 200, page)).toEqual([])
      seen.push(...page.items.map(({ slug }) => slug))
      if (page.next) expect(page.next.startsWith(`${portal.url}/api/v1/projects?`)).toBe(true)
      next = page.next
    }
    expect(new Set(seen).size).toBe(59)
  })
})
