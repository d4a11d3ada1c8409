import { Readable } from 'node:stream'
import { turkistanDay } from '@/lib/dates'
import { attachmentHeader } from '@/lib/documents/name'
import { ExpectedError, NotFound } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { endpoint, seeOther } from '@/server/endpoint'
import { exportOwnData } from '@/server/own-data/export'
import { ownSession } from '@/server/session'

/** Everything stored of the investor, as one archive. */
export const POST = endpoint(async ({ locale, now }) => {
  const session = await ownSession(locale, paths.ownData(locale), { now })
  if ('goTo' in session) return seeOther(session.goTo)
  try {
    const archive = await exportOwnData(session.actor, now)
    return new Response(Readable.toWeb(archive) as ReadableStream, {
      headers: { 'content-type': 'application/zip', 'content-disposition': attachmentHeader(`invest-turkistan-${turkistanDay(now)}.zip`), 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'private, no-store' },
    })
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof NotFound) throw error
    return seeOther(paths.ownData(locale, { error: error.code }))
  }
})
