import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptList, PendingList, RemovedListing } from '@/components/account/shortlist'
import { Breadcrumb } from '@/components/public/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { showListings } from '@/db/queries/inquiries'
import { listShortlist } from '@/db/queries/shortlist'
import { itemKeys, itemOf, itemsOf, shortlistLimit } from '@/lib/compare/items'
import { listingKey } from '@/lib/eoi/listings'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('shortlist.name') } : notFound()
}

/** What the investor keeps, and what an address brought along from a device or a comparison. Changes nothing by itself. */
export default async function ShortlistPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const actor = await requireActor(locale, await pageAddress(locale), ['investor'])
  const query = await searchParams
  const kept = await listShortlist(actor)
  const keys = itemKeys(kept)
  const pending = (await showListings(actor, itemsOf(query.items))).filter(({ choice, plot }) => !keys.includes(listingKey(choice)) && (!choice.plot || plot))
  const removed = itemOf(String(query.removed ?? ''))
  const [gone] = removed && !keys.includes(listingKey(removed)) ? await showListings(actor, [removed]) : []
  const leftOut = Number(query.leftOut) || 0
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ href: paths.account(locale), label: t('account.title') }]} here={t('shortlist.name')} />
      <div className="wrap acc">
        <h1>{t('shortlist.name')}</h1>
        <p className="muted">{t('shortlist.account.lead', { limit: shortlistLimit })}</p>
        {query.saved && (
          <p className="note s mt-5" role="status">
            <Icon name="check" />
            {t('shortlist.account.saved')}
          </p>
        )}
        {leftOut > 0 && (
          <p className="note w mt-5" role="status">
            <Icon name="alert" />
            {t('shortlist.account.leftOut', { count: leftOut, limit: shortlistLimit })}
          </p>
        )}
        {gone && <RemovedListing listing={gone} locale={locale} />}
        {pending.length > 0 && <PendingList listings={pending} locale={locale} />}
        <KeptList listings={await showListings(actor, kept)} locale={locale} />
      </div>
    </>
  )
}
