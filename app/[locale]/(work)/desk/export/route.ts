import { listDeskChoices } from '@/db/queries/desk-frame'
import { turkistanDay } from '@/lib/dates'
import { exportCells, exportHeader } from '@/lib/desk/export-columns'
import { readDeskFilters } from '@/lib/desk/filters'
import { ExpectedError } from '@/lib/errors'
import type { Cell } from '@/lib/export/cells'
import { byteOrderMark, csvLine } from '@/lib/export/csv'
import { streamOf } from '@/lib/export/stream'
import { xlsx } from '@/lib/export/xlsx'
import { translator } from '@/lib/messages'
import { file, givenOf } from '@/lib/open-data'
import { exportCases } from '@/server/desk/export'
import { endpoint, signedIn } from '@/server/endpoint'

/** The list as it is filtered, as a file: `format` is csv or xlsx. */
export const GET = endpoint(async ({ actor, locale, query, now }) => {
  const format = query.get('format')
  if (format !== 'csv' && format !== 'xlsx') throw new ExpectedError('format')
  const person = signedIn(actor)
  const pages = await exportCases(person, readDeskFilters(givenOf(query), person), format, now)
  const { sectors } = await listDeskChoices(person)
  const names = { sectors: new Map(sectors.map(({ id, name }) => [id, name])) }
  const rows = async function* (): AsyncGenerator<Cell[][]> {
    for await (const page of pages) yield page.map((row) => exportCells(row, locale, names))
  }
  const name = `turkistan-inquiries-${turkistanDay(now)}.${format}`
  if (format === 'csv') return file(streamOf(csv(exportHeader(locale), rows())), 'text/csv; charset=utf-8; header=present', name)
  return file(new Uint8Array(await xlsx(translator(locale)('deskList.export.sheet'), exportHeader(locale), rows())), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name)
})

async function* csv(header: readonly string[], pages: AsyncGenerator<Cell[][]>): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(header)
  for await (const page of pages) yield page.map(csvLine).join('')
}
