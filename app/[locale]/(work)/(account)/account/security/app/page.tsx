import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { CodeForm } from '@/components/security/code-form'
import { QrCode } from '@/components/security/qr-code'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { offerAuthenticatorApp } from '@/server/authenticator-app'
import { findFactors } from '@/server/second-factors'
import { ownSession, pageAddress } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const title = t('security.app.setUp')
  return { title: (await searchParams).error ? t('common.errorTitle', { title }) : title }
}

export default async function AuthenticatorAppPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const session = await ownSession(locale, await pageAddress(locale), { now: new Date() })
  if ('goTo' in session) redirect(session.goTo)
  const query = await searchParams
  const next = safeNext(String(query.next ?? ''))
  if ((await findFactors(session.actor)).app) redirect(paths.accountSecurity(locale, { next }))
  const t = translator(locale)
  const { uri, secret } = offerAuthenticatorApp(session)
  const error = query.error === 'tooMany' ? t('security.ask.tooMany') : query.error === 'wrong' ? t('security.ask.wrong') : undefined
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.accountSecurity(locale, { next }), label: t('security.title') }]} here={t('security.app.setUp')} />
      <div className="wrap sg">
        <div className="stack">
          <h1>{t('security.app.setUp')}</h1>
          <ol className="stack">
            <li>{t('security.app.install')}</li>
            <li>
              <p>{t('security.app.scan')}</p>
              <QrCode text={uri} label={t('security.app.qr')} />
              <p className="mt-3">{t('security.app.type')}</p>
              <p><code className="break-words" translate="no">{secret}</code></p>
            </li>
            <li>{t('security.app.enter')}</li>
          </ol>
          <div className="bx">
            <CodeForm id="code" digits action={paths.addAuthenticatorApp(locale)} next={next} label={t('security.ask.code')} hint={t('security.ask.codeHint')} error={error} button={t('security.app.done')} />
          </div>
        </div>
      </div>
    </>
  )
}
