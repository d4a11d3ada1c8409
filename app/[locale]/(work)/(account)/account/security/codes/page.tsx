import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { offerRecoveryCodes } from '@/server/recovery-codes'
import { ownSession, pageAddress } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('security.codes.title') } : notFound()
}

/** Shows new recovery codes once. They are stored, and the former ones dropped, when the person says that they are kept. */
export default async function RecoveryCodesPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const now = new Date()
  const session = await ownSession(locale, await pageAddress(locale), { now })
  if ('goTo' in session) redirect(session.goTo)
  const query = await searchParams
  const next = safeNext(String(query.next ?? ''))
  if (!session.hasFactor) redirect(paths.accountSecurity(locale, { next }))
  const t = translator(locale)
  const saved = (['app', 'passkey'] as const).find((name) => name === query.saved)
  const { codes, sealed } = offerRecoveryCodes(session, now)
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.accountSecurity(locale, { next }), label: t('security.title') }]} here={t('security.codes.title')} />
      <div className="wrap sg">
        <div className="stack">
          {saved && (
            <p className="note s" role="status">
              <Icon name="check" />
              <span>{t(`security.saved.${saved}`)}</span>
            </p>
          )}
          {query.expired && <p className="note w" role="alert">{t('security.codes.expired')}</p>}
          <h1>{t('security.codes.title')}</h1>
          <p>{t('security.codes.lead')}</p>
          <ol className="bx" translate="no">
            {codes.map((code) => <li key={code}><code className="text-lg">{code}</code></li>)}
          </ol>
          <p className="muted">{t('security.codes.once')}</p>
          <form method="post" action={paths.keepRecoveryCodes(locale)}>
            {next && <input type="hidden" name="next" value={next} />}
            <input type="hidden" name="codes" value={sealed} />
            <button className="btn" type="submit">{t('security.codes.kept')}</button>
          </form>
        </div>
      </div>
    </>
  )
}
