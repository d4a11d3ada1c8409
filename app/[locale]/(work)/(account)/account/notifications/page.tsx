import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { findMutedMails } from '@/db/queries/account'
import { isLocale } from '@/lib/locales'
import { mailChoiceNames, wantedChoices } from '@/lib/mail/choices'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('mailChoice.title') } : notFound()
}

/** Which mails about their cases an investor gets. */
export default async function NotificationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const actor = await requireActor(locale, await pageAddress(locale), ['investor'])
  const wanted = wantedChoices(await findMutedMails(actor))
  const { saved } = await searchParams
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.account(locale), label: t('account.title') }]} here={t('mailChoice.title')} />
      <div className="wrap acc">
        <h1>{t('mailChoice.title')}</h1>
        <p className="muted mt-2">{t('mailChoice.lead', { email: actor.email })}</p>
        {saved && (
          <p className="note s mt-5" id="saved" role="status" tabIndex={-1}>
            <Icon name="check" />
            {t('mailChoice.saved')}
          </p>
        )}
        <form className="rcv" method="post" action={paths.saveNotifications(locale)}>
          <fieldset className="field">
            <legend>{t('mailChoice.which')}</legend>
            <div className="radios">
              {mailChoiceNames.map((name) => (
                <label key={name} className="rad">
                  <input type="checkbox" name="mails" value={name} defaultChecked={wanted.includes(name)} />
                  <span>
                    {t(`mailChoice.${name}`)}
                    <small>{t(`mailChoice.${name}Hint`)}</small>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <p className="mt-4">{t('mailChoice.always')}</p>
          <p className="mt-6"><button className="btn" type="submit">{t('mailChoice.save')}</button></p>
        </form>
      </div>
    </>
  )
}
