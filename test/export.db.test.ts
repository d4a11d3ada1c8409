import zlib from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { GET } from '@/app/[locale]/(public)/projects/export/route'
import { db } from '@/db/client'
import { projects } from '@/db/schema'
import { translator } from '@/lib/messages'
import { eq } from 'drizzle-orm'
import { useDatabase } from './database'
import { answerOf } from './open-data'

const get = (query: string, locale = 'en') => answerOf(GET, `/${locale}/projects/export?${query}`, { locale })
const lines = (text: string) => text.split('\r\n')

/** The files of a zip archive by name. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'), entry = bytes.readUInt32LE(at + 16), n = bytes.readUInt16LE(at + 10); n > 0; n--) {
    const [size, nameLength, extra, comment, start] = [bytes.readUInt32LE(entry + 20), bytes.readUInt16LE(entry + 28), bytes.readUInt16LE(entry + 30), bytes.readUInt16LE(entry + 32), bytes.readUInt32LE(entry + 42)]
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const body = bytes.subarray(data, data + size)
    files.set(bytes.toString('utf8', entry + 46, entry + 46 + nameLength), (bytes.readUInt16LE(entry + 10) === 8 ? zlib.inflateRawSync(body) : body).toString('utf8'))
    entry += 46 + nameLength + extra + comment
  }
  return files
}

describe('the exported list', () => {
  useDatabase({ facts: true })
  beforeAll(async () => {
    await db().update(projects).set({ name: { en: '=HYPERLINK("http://evil")' } }).where(eq(projects.id, 'textile-cluster-lihua'))
  })

  test('is CSV for spreadsheets: marked as UTF-8, ended by CRLF, one line a project, header in the language of the reader', async () => {
    const { bytes, text, headers } = await get('format=csv&sort=name', 'kk')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="turkistan-projects-\d{4}-\d{2}-\d{2}\.csv"$/)
    expect(lines(text)[0]).toContain('Жоба')
    expect(lines(text).at(-1)).toBe('')
    expect(lines(text).filter(Boolean)).toHaveLength(60)
  })

  test('runs no formula that somebody wrote into a name', async () => {
    expect((await get('format=csv')).text).toContain(`"'=HYPERLINK(""http://evil"")"`)
  })

  test('keeps the filters and the order of the list', async () => {
    const { items, total } = (await get('format=json&stage=operating')).json() as { items: { stage: string; code: string }[]; total: number }
    expect(items.length).toBe(total)
    expect(new Set(items.map(({ stage }) => stage))).toEqual(new Set(['operating']))
    const { text } = await get('format=csv&stage=operating')
    expect(lines(text).slice(1, -1).map((line) => line.slice(0, 8))).toEqual(items.map(({ code }) => code))
  })

  test('of nothing is still a file', async () => {
    expect((await get('format=json&q=zzzzzz')).json()).toEqual({ items: [], total: 0, next: null })
    expect(lines((await get('format=csv&q=zzzzzz')).text)).toHaveLength(2)
  })

  test('is a workbook with numbers and dates in cells of their own kind', async () => {
    const { bytes, headers } = await get('format=xlsx', 'zh')
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const files = unzip(bytes)
    const sheet = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(files.get('xl/worksheets/sheet1.xml')!) as { worksheet: { sheetData: { row: { c: { t?: string; v: string | number }[] }[] } } }
    const rows = sheet.worksheet.sheetData.row
    expect(rows).toHaveLength(60)
    const cells = rows.slice(1).flatMap(({ c }) => c)
    expect(cells.filter(({ t, v }) => (t === undefined || t === 'n') && typeof v === 'number' && v > 1_000_000).length).toBeGreaterThan(10)
    expect(files.get('xl/sharedStrings.xml')).toContain(translator('zh')('common.notDisclosed'))
    expect([...files.values()].join('')).not.toContain('<f>')
  })

  test.each(['format=pdf', ''])('%j is refused as JSON', async (query) => {
    const answer = await get(query)
    expect([answer.status, answer.json()]).toMatchObject([400, { error: { code: 'format' } }])
  })
})
