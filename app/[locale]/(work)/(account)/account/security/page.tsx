import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Factors } from '@/components/security/factors'
import { SessionTable } from '@/components/security/session-table'
import { OwnLanguages } from '@/components/translations/own-languages'
import { Icon } from '@/components/ui/icon'
import { roomOf } from '@/lib/auth/rooms'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { findOwnLanguages } from '@/server/languages'
import { findFactors } from '@/server/second-factors'
import { ownSession, pageAddress } from '@/server/session'
import { listSessions } from '@/server/sessions'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('security.title') } : notFound()
}

const notes = ['app', 'passkey', 'codes', 'removed', 'ended', 'others', 'recovery', 'languages'] as const

export default async function SecurityPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const session = await ownSession(locale, await pageAddress(locale))
  if ('goTo' in session) redirect(session.goTo)
  const query = await searchParams
  const t = translator(locale)
  const { actor, standing, id } = session
  const next = safeNext(String(query.next ?? ''))
  const saved = notes.find((name) => name === query.saved)
  const sessions = standing === 'full' ? await listSessions(actor, new Date()) : []
  return (
    <>
      <Breadcrumb locale={locale} trail={actor.role === 'investor' ? [{ href: paths.account(locale), label: t('account.title') }] : []} here={t('security.title')} />
      <div className="wrap acc">
        <h1>{t('security.title')}</h1>
        <p className="muted">{t.rich('security.lead', { email: () => <b translate="no">{actor.email}</b> })}</p>
        {saved && (
          <p className="note s mt-5" role="status">
            <Icon name="check" />
            <span>{t(`security.saved.${saved}`)}</span>
          </p>
        )}
        {standing === 'enrol' && (
          <p className="note w mt-5" role="status">
            <Icon name="shield" />
            <span>{t('security.enrol', { role: t(`auth.role.${actor.role}`) })}</span>
          </p>
        )}
        {query.again && (
          <div className="note w mt-5">
            <Icon name="clock" />
            <form method="post" action={paths.signOutNow(locale)}>
              <p>{t('security.again.text')}</p>
              <input type="hidden" name="next" value={paths.accountSecurity(locale)} />
              <button className="btn sec mt-3" type="submit">{t('security.again.button')}</button>
            </form>
          </div>
        )}
        {standing === 'full' && next && <p className="mt-5"><a className="btn" href={next}>{t('security.goOn')}</a></p>}
        <section className="section" aria-labelledby="factors">
          <h2 id="factors">{t('security.factors')}</h2>
          <p className="muted mb-4">{t('security.factorsLead')}</p>
          <Factors {...await findFactors(actor)} next={next} locale={locale} />
        </section>
        {standing === 'full' && actor.role === 'officer' && <OwnLanguages languages={await findOwnLanguages(actor)} locale={locale} />}
        {standing === 'full' && (
          <section className="section" aria-labelledby="sessions">
            <h2 id="sessions">{t('security.sessions.title')}</h2>
            <p className="muted mb-4">{t(actor.role === 'investor' ? 'security.sessions.investorLife' : 'security.sessions.staffLife')}</p>
            <SessionTable rows={sessions} own={id} locale={locale} />
            {sessions.length > 1 && (
              <form className="mt-4" method="post" action={paths.endOtherSessions(locale)}>
                <button className="btn sec" type="submit">{t('security.sessions.endOthers')}</button>
              </form>
            )}
            <p className="mt-5"><a href={roomOf(locale, actor.role)}>{t('security.back')}</a></p>
          </section>
        )}
      </div>
    </>
  )
}
