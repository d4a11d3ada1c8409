import { eventLabel, subjectLabel } from '@/components/admin/events'
import type { AuditEntry } from '@/lib/audit/entry'
import { auditFilter } from '@/lib/audit/filter'
import { turkistanDay } from '@/lib/dates'
import { ExpectedError } from '@/lib/errors'
import { numberCell } from '@/lib/export/cells'
import { byteOrderMark, csvLine } from '@/lib/export/csv'
import { streamOf } from '@/lib/export/stream'
import type { Locale } from '@/lib/locales'
import { file } from '@/lib/open-data'
import { exportAudit } from '@/server/audit-export'
import { endpoint, signedIn } from '@/server/endpoint'

/** The entries that the page's filter leaves, as a file: `format` is csv or json. */
export const GET = endpoint(async ({ actor, locale, query, now }) => {
  const format = query.get('format')
  if (format !== 'csv' && format !== 'json') throw new ExpectedError('format')
  const pages = await exportAudit(signedIn(actor), auditFilter((name) => query.get(name)), format, now)
  const name = `turkistan-audit-${turkistanDay(now)}.${format}`
  return format === 'csv' ? file(streamOf(csv(pages, locale)), 'text/csv; charset=utf-8; header=present', name) : file(streamOf(asJson(pages)), 'application/json; charset=utf-8', name)
})

const header = ['id', 'at', 'actor', 'who', 'role', 'event', 'event_text', 'subject_type', 'subject_type_text', 'subject_id', 'before', 'after']

async function* csv(pages: AsyncGenerator<AuditEntry[]>, locale: Locale): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(header)
  for await (const page of pages) {
    yield page.map(({ id, at, actor, who, role, event, subjectType, subjectId, before, after }) => csvLine([
      numberCell(String(id)), at.toISOString(), actor, who, role, event, eventLabel(event, locale), subjectType, subjectLabel(subjectType, locale), subjectId, before ? JSON.stringify(before) : '', after ? JSON.stringify(after) : '',
    ])).join('')
  }
}

async function* asJson(pages: AsyncGenerator<AuditEntry[]>): AsyncGenerator<string> {
  let separator = '{"items":['
  for await (const page of pages) {
    yield separator + page.map((entry) => JSON.stringify(entry)).join(',')
    separator = ','
  }
  yield `${separator === ',' ? '' : separator}]}`
}
