import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { currentSession } from '@/server/session'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('auth.signOut.title') }
}

export default async function SignOutPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const session = await currentSession()
  return (
    <div className="wrap section stack">
      <h1>{t('auth.signOut.title')}</h1>
      {session ? (
        <>
          <p>{t.rich('auth.signOut.lead', { email: () => <b translate="no">{session.actor.email}</b> })}</p>
          <form method="post" action={paths.signOutNow(locale)}>
            <button className="btn" type="submit">{t('auth.signOut.button')}</button>
          </form>
        </>
      ) : (
        <>
          <p>{t('auth.signOut.done')}</p>
          <a className="btn" href={paths.home(locale)}>{t('auth.signOut.home')}</a>
        </>
      )}
    </div>
  )
}
