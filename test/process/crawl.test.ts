import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLocale, languageTag, type Locale, locales } from '@/lib/locales'
import { publicAddress } from '@/lib/paths'
import { type Answer, ask } from '../ask'
import { type Portal, removeDataDir, startPortal, usedDataDir } from '../portal'

/** Bytes of HTML, styles and script that a page may cost a reader, compressed; fonts and pictures apart. */
const weightLimit = 30 * 1024
const scriptLimit = 15 * 1024

type Visit = { address: string; from: string; locale: Locale; answer: Answer }
let portal: Portal
let dataDir: string
const visits: Visit[] = []
/** Styles, scripts and other files that pages name, and one page that does. */
const files = new Map<string, { from: string; answer?: Answer }>()

const decoded = (attribute: string): string => attribute.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
const attributes = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => decoded(value!))

/** Walks from the four home pages along every link to a public page, and fetches every file on the way. */
async function walk(): Promise<void> {
  const queue = locales.map((locale) => ({ address: `/${locale}`, from: 'the start' }))
  const seen = new Set(queue.map(({ address }) => address))
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const answer = await ask(portal.url, next.address)
      const locale = next.address.split(/[/?]/)[1]!
      if (isLocale(locale)) visits.push({ ...next, locale, answer })
      for (const href of [...attributes(answer.text, 'href'), ...attributes(answer.text, 'src')]) {
        const url = new URL(href, portal.url + next.address)
        if (url.origin !== portal.url) continue
        const page = publicAddress(url.pathname, url.searchParams)
        if (!page) {
          if (/\.\w+$/.test(url.pathname)) files.set(url.pathname, files.get(url.pathname) ?? { from: next.address })
          continue
        }
        const { address } = page
        // Data is looked at like a file; that of filtered lists is the same list again.
        if (page.kind === 'data') {
          if (!next.address.includes('?')) files.set(address, files.get(address) ?? { from: next.address })
          continue
        }
        // Filters combine without end: those that a page offers are followed, theirs are not; each in one language, for its page without a filter is looked at in all.
        const query = new URL(address, portal.url).search
        if (seen.has(address) || (query && (next.address.includes('?') || !address.startsWith(`/${locales[query.length % locales.length]}/`)))) continue
        seen.add(address)
        queue.push({ address, from: next.address })
      }
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  for (const [path, file] of files) file.answer = await ask(portal.url, path)
}

beforeAll(async () => {
  dataDir = await usedDataDir()
  portal = await startPortal({ DATA_DIR: dataDir })
  await walk()
})
afterAll(async () => {
  await portal.stop()
  await removeDataDir(dataDir)
})

const faults = (fault: (visit: Visit) => string | false | undefined | null): string[] => {
  const found = visits.flatMap((visit) => {
    const what = fault(visit)
    return what ? [`${visit.address} (from ${visit.from}): ${what}`] : []
  })
  return found.length > 10 ? [...found.slice(0, 10), `… and ${found.length - 10} more`] : found
}
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

describe('every page that can be reached from home', () => {
  test('answers', () => {
    expect(faults(({ answer }) => answer.status !== 200 && String(answer.status))).toEqual([])
  })

  test('is among them: all 59 projects and 19 sites, in four languages', () => {
    for (const locale of locales) {
      const reached = (section: string) => new Set(visits.filter(({ address }) => new RegExp(`^/${locale}/${section}/[^?]+$`).test(address)).map(({ address }) => address)).size
      expect([locale, reached('projects'), reached('sites')]).toEqual([locale, 59, 19])
    }
  })

  test('is among them: all that the map of the site names', async () => {
    const { text } = await ask(portal.url, '/sitemap.xml')
    const named = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address!).pathname)
    expect(named.length).toBeGreaterThan(600)
    const reached = new Set(visits.map(({ address }) => address))
    expect(named.filter((address) => !reached.has(address))).toEqual([])
  })

  test('says its language, and has a title, a description and one heading of its own', () => {
    expect(faults(({ answer, locale }) => !answer.text.includes(`<html lang="${languageTag[locale]}"`) && 'lang')).toEqual([])
    expect(faults(({ answer }) => { const n = count(answer.text, /<h1[\s>]/g); return n !== 1 && `${n} h1` })).toEqual([])
    expect(faults(({ answer }) => !/<head>[\s\S]*<title>[^<]{3,}<\/title>[\s\S]*<\/head>/.test(answer.text) && 'no title in the head')).toEqual([])
  })

  test('is plain: no framework script, nothing hidden that script would have to show, no inline style', () => {
    expect(faults(({ answer }) => /<template id="B:|hidden id="S:|_next\/static\/[^"]*\.js|self\.__next|<!--\$/.exec(answer.text)?.[0])).toEqual([])
    expect(faults(({ answer }) => /<[^>]+\sstyle="/.exec(answer.text)?.[0].slice(0, 80))).toEqual([])
    expect(faults(({ answer }) => answer.headers['set-cookie'] && 'sets a cookie')).toEqual([])
  })

  test('uses each id once, and links only to places that it has', () => {
    expect(faults(({ answer }) => {
      const ids = attributes(answer.text, 'id')
      return ids.find((id, index) => ids.indexOf(id) !== index)
    })).toEqual([])
    expect(faults(({ answer }) => {
      const ids = new Set(attributes(answer.text, 'id'))
      return attributes(answer.text, 'href').find((href) => /^#./.test(href) && !ids.has(decodeURIComponent(href.slice(1))))
    })).toEqual([])
  })

  test('asks no other host for anything', () => {
    expect(faults(({ answer }) => attributes(answer.text, 'src').find((source) => !source.startsWith('/') && !source.startsWith('data:')))).toEqual([])
    expect(faults(({ answer }) => [...answer.text.matchAll(/<link[^>]*rel="(?:stylesheet|preload|icon|preconnect|dns-prefetch)"[^>]*>/g)].flatMap(([link]) => attributes(link, 'href')).find((href) => !href.startsWith('/')))).toEqual([])
  })

  test('shows no word of a program: undefined, NaN, [object Object] or the key of a message', () => {
    // The description of the API names the parts of its addresses in braces, as code.
    const visible = (html: string) => html.replace(/<script[\s\S]*?<\/script>|<code\b[\s\S]*?<\/code>|<[^>]+>/g, ' ')
    expect(faults(({ answer }) => /\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date|\{\w+\}|\b(?:common|projects|sites|registers|pages|terms|home)\.[a-z]\w*\.\w+/.exec(visible(answer.text))?.[0])).toEqual([])
  })

  test('is light: HTML, styles and script within 30 KB', () => {
    const size = (path: string) => gzipSync(files.get(path)?.answer?.body ?? '', { level: 9 }).length
    expect(faults(({ answer }) => {
      const styles = [...answer.text.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].flatMap(([link]) => attributes(link, 'href'))
      const scripts = [...answer.text.matchAll(/<script[^>]*\ssrc="[^>]*>/g)].flatMap(([script]) => attributes(script, 'src'))
      const [html, style, script] = [gzipSync(answer.body, { level: 9 }).length, styles.reduce((sum, path) => sum + size(new URL(path, portal.url).pathname), 0), scripts.reduce((sum, path) => sum + size(path), 0)]
      return (html + style + script > weightLimit || script > scriptLimit) && `HTML ${html}, styles ${style}, script ${script} bytes`
    })).toEqual([])
  })
})

test('every file that a page names is there', () => {
  expect([...files].filter(([, { answer }]) => answer?.status !== 200).map(([path, { from, answer }]) => `${path} (on ${from}): ${answer?.status}`)).toEqual([])
})

test('none of this was logged as an error', () => {
  expect(portal.stderr().split('\n').filter((line) => /"level":(50|60)|⨯|Error:/.test(line)).slice(0, 5)).toEqual([])
})
