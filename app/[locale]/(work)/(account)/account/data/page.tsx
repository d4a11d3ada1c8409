import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EraseForm } from '@/components/own-data/erase-form'
import { ExportForm } from '@/components/own-data/export-form'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { findErasure } from '@/db/queries/own-data'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const title = translator(locale)('ownData.title')
  return { title: (await searchParams).error ? translator(locale)('common.errorTitle', { title }) : title }
}

/** What is stored of the investor: to be taken away, and to be erased. */
export default async function OwnDataPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const actor = await requireActor(locale, await pageAddress(locale), ['investor'])
  const [{ requestedAt, open }, { error, kept }] = await Promise.all([findErasure(actor), searchParams])
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.account(locale), label: t('account.title') }]} here={t('ownData.title')} />
      <div className="wrap acc">
        <h1>{t('ownData.title')}</h1>
        <p className="muted">{t('ownData.lead')} <a href={paths.privacy(locale)}>{t('pages.privacy.title')}</a></p>
        {kept && (
          <p className="note s mt-5" role="status">
            <Icon name="check" />
            {t('ownData.erase.keptNow')}
          </p>
        )}
        <ExportForm refused={error === 'too-many-attempts'} locale={locale} />
        <EraseForm requestedAt={requestedAt} open={open} refused={error === 'confirm'} locale={locale} />
      </div>
    </>
  )
}
