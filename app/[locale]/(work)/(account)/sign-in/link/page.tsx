import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddressForm } from '@/components/sign-in/address-form'
import { Mark } from '@/components/public/mark'
import { Icon } from '@/components/ui/icon'
import { homeOf } from '@/lib/auth/rooms'
import { isLocale, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { currentActor } from '@/server/session'
import { findSignInLink } from '@/server/sign-in'
import { typedAddress } from '@/server/typed-address'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const linkOf = async (searchParams: Props['searchParams']) => {
  const token = String((await searchParams).token ?? '')
  const link = await findSignInLink(token, new Date())
  return link && { ...link, token }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  return { title: (await linkOf(searchParams)) ? t('auth.link.title') : t('common.errorTitle', { title: t('auth.link.deadTitle') }) }
}

/** Where the link of a mail leads. Opening it changes nothing, because mail filters open links; the button signs in. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const link = await linkOf(searchParams)
  return (
    <div className="wrap section">
      <div className="lk">
        <p className="hd2">
          <Mark />
          <b>{translator(locale)('common.siteName')}</b>
        </p>
        {link ? <Ready locale={locale} {...link} /> : <Dead locale={locale} next={safeNext(String((await searchParams).next ?? ''))} />}
      </div>
    </div>
  )
}

function Ready({ locale, email, next, token }: { locale: Locale; email: string; next?: string; token: string }) {
  const t = translator(locale)
  return (
    <div className="bd">
      <span className="ics">
        <Icon name="check" />
      </span>
      <h1>{t('auth.link.title')}</h1>
      <p>{t.rich('auth.link.lead', { email: () => <b translate="no">{email}</b> })}</p>
      {next && <p className="small muted">{t('auth.link.next')}</p>}
      <form method="post" action={paths.useSignInLink(locale)}>
        <input type="hidden" name="token" value={token} />
        {next && <input type="hidden" name="next" value={next} />}
        <button className="btn" type="submit">{t('auth.link.use')}</button>
      </form>
    </div>
  )
}

async function Dead({ locale, next }: { locale: Locale; next?: string }) {
  const t = translator(locale)
  const room = homeOf(locale, await currentActor())
  return (
    <div className="bd">
      <span className="ics d">
        <Icon name="clock" />
      </span>
      <h1>{t('auth.link.deadTitle')}</h1>
      <p>{t('auth.link.dead')}</p>
      {room ? (
        <>
          <p>{t('auth.link.already')}</p>
          <a className="btn" href={next ?? room}>{t('auth.link.toRoom')}</a>
        </>
      ) : (
        <AddressForm locale={locale} next={next} typed={await typedAddress()} submit={t('auth.link.new')} />
      )}
    </div>
  )
}
