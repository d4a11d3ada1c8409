import { listPromisingUnits, readPromiseFigures } from '@/db/queries/promise'
import { anyone } from '@/lib/auth/roles'
import { ExpectedError } from '@/lib/errors'
import { byteOrderMark, csvLine } from '@/lib/export/csv'
import { textIn } from '@/lib/locales'
import { file, json, localeOf, openData } from '@/lib/open-data'
import { promiseCells, promiseHeader, promiseRecords } from '@/lib/promise/export'
import { runtime } from '@/lib/runtime'

/** The public figures of the promises, of each unit and month and their totals: `format` is csv or json. What is hidden on the page is hidden here. */
export const GET = openData(async ({ params, query, now }) => {
  const locale = localeOf(params)
  const format = query.get('format')
  if (format !== 'csv' && format !== 'json') throw new ExpectedError('figures-format')
  const [figures, units] = await Promise.all([readPromiseFigures(anyone, { now, sample: runtime().catalogue.sampleWorld }), listPromisingUnits(anyone)])
  const records = promiseRecords(figures)
  if (format === 'json') return json({ until: figures.until, sample: runtime().catalogue.sampleWorld, items: records })
  const names = new Map(units.map(({ id, name }) => [id, textIn(name, locale)?.text ?? id]))
  const body = byteOrderMark + csvLine(promiseHeader(locale)) + records.map((record) => csvLine(promiseCells(record, names, locale))).join('')
  return file(body, 'text/csv; charset=utf-8; header=present', `turkistan-promises-${figures.until}.csv`)
})
