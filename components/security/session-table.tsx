import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Session = { id: string; device: string | null; createdAt: Date; usedAt: Date }

/** Where a person is signed in, and the way to end it. */
export function SessionTable({ rows, own, locale }: { rows: readonly Session[]; own: string; locale: Locale }) {
  const t = translator(locale)
  const time = (at: Date) => <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>
  return (
    <DataTable
      caption={t('security.sessions.title')}
      rows={rows}
      columns={[
        { label: t('security.sessions.device'), cell: ({ device }: Session) => <span translate="no">{device ?? t('security.sessions.unknown')}</span> },
        { label: t('security.sessions.since'), cell: ({ createdAt }) => time(createdAt) },
        { label: t('security.sessions.used'), cell: ({ usedAt }) => time(usedAt) },
        {
          label: t('security.sessions.action'),
          cell: ({ id, device }) =>
            id === own ? <b>{t('security.sessions.this')}</b> : (
              <form method="post" action={paths.endSession(locale, id)}>
                <button className="btn sec s" type="submit">
                  {t('security.sessions.end')} <span className="vh">{device ?? t('security.sessions.unknown')}</span>
                </button>
              </form>
            ),
        },
      ]}
    />
  )
}
