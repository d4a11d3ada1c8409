import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths, safeNext } from '@/lib/paths'
import { typedAddress } from '@/server/typed-address'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('auth.sent.title') }
}

export default async function SignInSentPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const next = safeNext(String((await searchParams).next ?? ''))
  const typed = await typedAddress()
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.signIn(locale, { next }), label: t('auth.signIn.title') }]} here={t('auth.sent.title')} />
      <div className="wrap section">
        <div className="mail">
          <span className="em">
            <Icon name="mail" />
          </span>
          <div>
            <h1>{t('auth.sent.title')}</h1>
            {typed && <p className="adr" translate="no">{typed}</p>}
            <p className="muted" role="status">{t('auth.sent.lead')}</p>
            <ul>
              <li><b>{t('auth.sent.missing')}</b> {t('auth.sent.missingText')}</li>
              <li><b>{t('auth.sent.wrong')}</b> {t('auth.sent.wrongText')}</li>
              <li>{t('auth.sent.same')}</li>
            </ul>
            <div className="act2">
              {typed && (
                <form method="post" action={paths.signInRequest(locale)}>
                  {next && <input type="hidden" name="next" value={next} />}
                  <input type="hidden" name="email" value={typed} />
                  <button className="btn sec" type="submit">{t('auth.sent.again')}</button>
                </form>
              )}
              <a className="btn quiet" href={paths.signIn(locale, { next })}>{t('auth.sent.change')}</a>
            </div>
          </div>
        </div>
      </div>
    </>
  )
}
