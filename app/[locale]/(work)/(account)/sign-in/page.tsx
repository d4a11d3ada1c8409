import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { AddressForm } from '@/components/sign-in/address-form'
import { OrganisationDoor, Refused } from '@/components/sign-in/organisation-door'
import { WhyAccount } from '@/components/sign-in/why-account'
import { Icon } from '@/components/ui/icon'
import { organisationErrorOf } from '@/lib/auth/organisation-errors'
import { roomOf } from '@/lib/auth/rooms'
import { signInErrorOf } from '@/lib/auth/sign-in-errors'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { safeNext } from '@/lib/paths'
import { runtime } from '@/lib/runtime'
import { currentSession, nextStep } from '@/server/session'
import { typedAddress } from '@/server/typed-address'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const title = t('auth.signIn.title')
  const query = await searchParams
  return { title: signInErrorOf(query.error) || organisationErrorOf(query.org) ? t('common.errorTitle', { title }) : title }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const next = safeNext(String(query.next ?? ''))
  const session = await currentSession()
  if (session) redirect(nextStep(session, locale, next) ?? next ?? roomOf(locale, session.actor.role))
  const refused = organisationErrorOf(query.org)
  const t = translator(locale)
  const isForm = next?.includes('/eoi/')
  return (
    <>
      <Breadcrumb locale={locale} trail={[]} here={t('auth.signIn.title')} />
      <div className="wrap sg">
        <div>
          <h1>{t('auth.signIn.title')}</h1>
          <p className="muted">{t('auth.signIn.lead')}</p>
          {next && (
            <p className="keep">
              <Icon name="check" />
              {isForm ? <span><b>{t('auth.signIn.kept')}</b> {t('auth.signIn.keptText')}</span> : <span>{t('auth.signIn.back')}</span>}
            </p>
          )}
          {refused && <Refused locale={locale} error={refused} />}
          <div className="bx">
            <AddressForm locale={locale} next={next} typed={await typedAddress()} error={signInErrorOf(query.error)} />
            {runtime().env.organisation && <OrganisationDoor locale={locale} next={next} />}
          </div>
          <p className="small muted mt-4">{t('auth.signIn.staff')}</p>
        </div>
        <WhyAccount locale={locale} />
      </div>
    </>
  )
}
