import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { requests: readonly { userId: string; email: string; requestedAt: Date; open: readonly string[] }[]; locale: Locale }

/** People who asked to be erased and have open cases: somebody has to close those, or to speak with the person. */
export function WaitingErasures({ requests, locale }: Props) {
  const t = translator(locale)
  if (requests.length === 0) return null
  return (
    <section className="note mt-5" aria-labelledby="erasures">
      <div className="min-w-0">
        <h2 id="erasures" className="font-semibold">{t('ownData.waiting.title')}</h2>
        <p>{t('ownData.waiting.text')}</p>
        <ul className="mt-2">
          {requests.map(({ userId, email, requestedAt, open }) => (
            <li key={userId}>
              <a href={paths.adminUser(locale, userId)}>{email}</a>, <time dateTime={requestedAt.toISOString()}>{formatInstant(requestedAt, locale)}</time>:{' '}
              {open.map((reference, index) => <span key={reference}>{index > 0 && ', '}<a href={paths.deskCase(locale, reference)}>{reference}</a></span>)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
