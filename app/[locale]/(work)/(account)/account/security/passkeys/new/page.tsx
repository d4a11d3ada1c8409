import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { PasskeyForm } from '@/components/security/passkey-form'
import { deviceOf } from '@/lib/auth/device'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { passkeyCreation } from '@/server/passkeys'
import { ownSession, pageAddress } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const title = t('security.passkey.add')
  return { title: (await searchParams).error ? t('common.errorTitle', { title }) : title }
}

export default async function NewPasskeyPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const now = new Date()
  const session = await ownSession(locale, await pageAddress(locale), { now })
  if ('goTo' in session) redirect(session.goTo)
  const query = await searchParams
  const next = safeNext(String(query.next ?? ''))
  const t = translator(locale)
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.accountSecurity(locale, { next }), label: t('security.title') }]} here={t('security.passkey.add')} />
      <div className="wrap sg">
        <div className="stack">
          <h1>{t('security.passkey.add')}</h1>
          <p className="muted">{t('security.passkey.how')}</p>
          {query.error && <p className="note d" role="alert">{t(query.error === 'tooMany' ? 'security.ask.tooMany' : 'security.passkey.failed')}</p>}
          <div className="bx">
            <PasskeyForm ask={{ create: await passkeyCreation(session, now) }} action={paths.addPasskey(locale)} next={next} labels={{ button: t('security.passkey.create'), unsupported: t('security.passkey.unsupported'), failed: t('security.passkey.failed') }}>
              <div className="field">
                <label htmlFor="name">{t('security.passkey.name')}</label>
                <p className="hint" id="name-hint">{t('security.passkey.nameHint')}</p>
                <input className="in" id="name" name="name" maxLength={60} autoComplete="off" defaultValue={deviceOf((await headers()).get('user-agent')) ?? ''} aria-describedby="name-hint" />
              </div>
            </PasskeyForm>
          </div>
        </div>
      </div>
    </>
  )
}
