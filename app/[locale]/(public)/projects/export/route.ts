import { listProjectRecords } from '@/db/queries/api-projects'
import { allProjectIds } from '@/db/queries/projects'
import type { ApiRecord } from '@/lib/api/records'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { ExpectedError } from '@/lib/errors'
import { byteOrderMark, csvLine } from '@/lib/export/csv'
import { projectCells, projectHeader } from '@/lib/export/project-columns'
import { streamOf } from '@/lib/export/stream'
import { xlsx } from '@/lib/export/xlsx'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { file, givenOf, localeOf, openData } from '@/lib/open-data'
import { parseFilters } from '@/lib/projects/filters'

/** So many are read at a time: other requests are answered in between. */
const pageSize = 100

/** The filtered list as a file, in the order of the list: `format` is csv, xlsx or json. */
export const GET = openData(async ({ params, query, now }) => {
  const locale = localeOf(params)
  const format = query.get('format')
  const name = `turkistan-projects-${turkistanDay(now)}.${format}`
  if (format !== 'csv' && format !== 'xlsx' && format !== 'json') throw new ExpectedError('format')
  const ids = await allProjectIds(anyone, locale, parseFilters(givenOf(query)), turkistanDay(now))
  if (format === 'csv') return file(streamOf(csv(ids, locale)), 'text/csv; charset=utf-8; header=present', name)
  if (format === 'json') return file(streamOf(asJson(ids)), 'application/json; charset=utf-8', name)
  return file(new Uint8Array(await xlsx(translator(locale)('common.nav.projects'), projectHeader(locale), rows(ids, locale))), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name)
})

async function* pages(ids: readonly string[]): AsyncGenerator<ApiRecord<'projects'>[]> {
  for (let start = 0; start < ids.length; start += pageSize) yield await listProjectRecords(anyone, ids.slice(start, start + pageSize))
}

async function* rows(ids: readonly string[], locale: Locale) {
  for await (const page of pages(ids)) yield page.map((project) => projectCells(project, locale))
}

async function* csv(ids: readonly string[], locale: Locale): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(projectHeader(locale))
  for await (const page of rows(ids, locale)) yield page.map(csvLine).join('')
}

/** The records of the public API, all of them at once. */
async function* asJson(ids: readonly string[]): AsyncGenerator<string> {
  let separator = '{"items":['
  for await (const page of pages(ids)) {
    yield separator + page.map((project) => JSON.stringify(project)).join(',')
    separator = ','
  }
  yield `${separator === ',' ? '' : separator}],"total":${ids.length},"next":null}`
}
