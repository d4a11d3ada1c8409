import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { CodeForm } from '@/components/security/code-form'
import { PasskeyForm } from '@/components/security/passkey-form'
import { roomOf } from '@/lib/auth/rooms'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { passkeyRequest } from '@/server/passkeys'
import { findFactors } from '@/server/second-factors'
import { currentSession, nextStep } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const title = t('security.ask.title')
  return { title: (await searchParams).error ? t('common.errorTitle', { title }) : title }
}

/** Asks for the second factor: after the first at sign-in, and again before the sign-in itself is changed. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const next = safeNext(String(query.next ?? ''))
  const session = await currentSession()
  if (!session?.hasFactor) redirect(nextStep(session, locale, next) ?? next ?? roomOf(locale, session?.actor.role ?? 'investor'))
  const { app, passkeys, codesLeft } = await findFactors(session.actor)
  const t = translator(locale)
  const errorAt = (kind: string): string | undefined => (query.kind !== kind ? undefined : query.error === 'tooMany' ? t('security.ask.tooMany') : query.error === 'wrong' ? t(kind === 'app' ? 'security.ask.wrong' : kind === 'recovery' ? 'security.ask.wrongRecovery' : 'security.passkey.failed') : undefined)
  const passkeyError = errorAt('passkey')
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} here={t('security.ask.title')} />
      <div className="wrap sg">
        <div className="stack">
          <h1>{t('security.ask.title')}</h1>
          <p className="muted">{t.rich('security.ask.lead', { email: () => <b translate="no">{session.actor.email}</b> })}</p>
          {passkeys.length > 0 && (
            <section className="bx" aria-labelledby="passkey">
              <h2 id="passkey" className="text-lg">{t('security.ask.passkey')}</h2>
              {passkeyError && <p className="emsg" role="alert">{passkeyError}</p>}
              <PasskeyForm
                ask={{ get: await passkeyRequest(session, new Date()) }} action={paths.checkSecondFactor(locale, 'passkey')} next={next}
                labels={{ button: t('security.ask.usePasskey'), unsupported: t('security.passkey.unsupported'), failed: t('security.passkey.failed') }}
              />
            </section>
          )}
          {app && (
            <section className="bx" aria-labelledby="app">
              <h2 id="app" className="text-lg">{t('security.app.title')}</h2>
              <CodeForm id="code" digits action={paths.checkSecondFactor(locale, 'app')} next={next} label={t('security.ask.code')} hint={t('security.ask.codeHint')} error={errorAt('app')} button={t('security.ask.submit')} />
            </section>
          )}
          {codesLeft > 0 && (
            <details className="bx" open={query.kind === 'recovery'}>
              <summary>{t('security.ask.lost')}</summary>
              <CodeForm id="recovery" secondary action={paths.checkSecondFactor(locale, 'recovery')} next={next} label={t('security.ask.recovery')} hint={t('security.ask.recoveryHint')} error={errorAt('recovery')} button={t('security.ask.submitRecovery')} />
            </details>
          )}
          <p className="small muted">{t('security.ask.help')} <a href={paths.signOut(locale)}>{t('common.signOut')}</a></p>
        </div>
      </div>
    </>
  )
}
