import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Passkey = { id: string; name: string; createdAt: Date; usedAt: Date | null }
type Props = { app: { createdAt: Date; usedAt: Date } | undefined; passkeys: readonly Passkey[]; codesLeft: number; next?: string; locale: Locale }

/** The second factors of a person: app, passkeys, recovery codes, each with what can be done to it. */
export function Factors({ app, passkeys, codesLeft, next, locale }: Props) {
  const t = translator(locale)
  const when = (at: Date) => formatInstant(at, locale)
  return (
    <div className="stack">
      <div>
        <h3>{t('security.app.title')}</h3>
        {app ? (
          <>
            <p>{t('security.app.there', { created: when(app.createdAt), used: when(app.usedAt) })}</p>
            <form method="post" action={paths.removeAuthenticatorApp(locale)}>
              <button className="btn sec" type="submit">{t('security.app.remove')}</button>
            </form>
          </>
        ) : (
          <>
            <p>{t('security.app.what')}</p>
            <p><a className="btn sec" href={paths.authenticatorApp(locale, { next })}>{t('security.app.setUp')}</a></p>
          </>
        )}
      </div>
      <div>
        <h3>{t('security.passkey.title')}</h3>
        <p>{t('security.passkey.what')}</p>
        {passkeys.length > 0 && (
          <DataTable
            caption={t('security.passkey.list')}
            rows={passkeys}
            columns={[
              { label: t('security.passkey.name'), cell: ({ name }: Passkey) => name },
              { label: t('security.passkey.created'), cell: ({ createdAt }) => when(createdAt) },
              { label: t('security.passkey.used'), cell: ({ usedAt }) => (usedAt ? when(usedAt) : t('security.passkey.never')) },
              {
                label: t('security.sessions.action'),
                cell: ({ id, name }) => (
                  <form method="post" action={paths.removePasskey(locale, id)}>
                    <button className="btn sec s" type="submit">{t('security.passkey.remove')} <span className="vh">{name}</span></button>
                  </form>
                ),
              },
            ]}
          />
        )}
        <p><a className="btn sec" href={paths.newPasskey(locale, { next })}>{t('security.passkey.add')}</a></p>
      </div>
      {(app || passkeys.length > 0) && (
        <div>
          <h3>{t('security.codes.title')}</h3>
          <p>{t('security.codes.left', { count: codesLeft })}</p>
          <p><a className="btn sec" href={paths.recoveryCodes(locale, { next })}>{t('security.codes.make')}</a></p>
        </div>
      )}
    </div>
  )
}
