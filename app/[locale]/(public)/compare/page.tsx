import '@/styles/routes/compare.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AddForm } from '@/components/compare/add-form'
import { CompareHead } from '@/components/compare/compare-head'
import { CompareTable } from '@/components/compare/compare-table'
import { CurrencySwitch } from '@/components/public/currency-switch'
import { MoreItems, RemovedNote, UnknownNote } from '@/components/compare/list-notes'
import { listColumns } from '@/db/queries/compare'
import { showListings } from '@/db/queries/inquiries'
import { searchPortal } from '@/db/queries/search'
import { latestRates } from '@/db/queries/rates'
import { anyone } from '@/lib/auth/roles'
import { compared } from '@/lib/compare/differences'
import { columnLimit, itemKeys, itemOf, itemsOf, shortlistLimit } from '@/lib/compare/items'
import { turkistanDay } from '@/lib/dates'
import { listingKey } from '@/lib/eoi/listings'
import { readShow } from '@/lib/exchange/rate'
import { isLocale, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

type Props = PageProps<'/[locale]/compare'>

/** A search shows so many listings to add: enough to pick one, few enough to read. */
const foundLimit = 8

/** The listings that exist of these names, joined by spaces; read once for title and page. */
const findKnown = cache(async (keys: string) => (await showListings(anyone, itemsOf(keys.split(' ')))).filter(({ choice, plot }) => !choice.plot || plot))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const items = await findKnown(itemKeys(itemsOf((await searchParams).items)).join(' '))
  // Lists are endless: result pages of others show the page itself.
  const robots = items.length > 0 ? { robots: { index: false } } : {}
  return { ...pageMetadata({ locale, path: (other) => paths.compare(other), title: items.length > 0 ? t('compare.titleOf', { count: items.length }) : t('compare.title'), description: t('compare.description') }), ...robots }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const items = itemsOf(query.items)
  const keys = itemKeys(items)
  const onlyDifferent = query.rows === 'different'
  const text = String(query.find ?? '').trim().slice(0, 200)
  const removed = itemOf(String(query.removed ?? ''))

  const known = await findKnown(keys.join(' '))
  const knownKeys = known.map(({ choice }) => listingKey(choice))
  const today = turkistanDay(new Date())
  const columns = await listColumns(anyone, known.slice(0, columnLimit), today)

  const rates = await latestRates(anyone, today)
  const show = readShow(query.show)
  const view = { ...(onlyDifferent && { rows: 'different' as const }), show }
  const address = (list: readonly string[], extra = {}) => paths.compare(locale, list, { ...view, ...extra })
  const besides = (key: string) => keys.filter((other) => other !== key)
  const [gone] = removed && !keys.includes(listingKey(removed)) ? await findKnown(listingKey(removed)) : []
  const found = text ? (await findListings(locale, text, today)).filter(({ choice }) => !keys.includes(listingKey(choice))).slice(0, foundLimit) : undefined
  return (
    <>
      <CompareHead locale={locale} items={known.map(({ choice }) => choice)} columns={columns.length} onlyDifferent={onlyDifferent} left={compared(columns.map(({ values }) => values), onlyDifferent).left} />
      <div className="wrap">
        {gone && <RemovedNote listing={gone} href={address([...keys, listingKey(gone.choice)])} locale={locale} />}
        <UnknownNote unknown={keys.filter((key) => !knownKeys.includes(key)).map((key) => ({ key, href: address(besides(key)) }))} locale={locale} />
        {columns.length > 0 && <CompareTable show={show} rates={rates} locale={locale} today={today} columns={columns} onlyDifferent={onlyDifferent} without={(key) => address(besides(key), { removed: key })} />}
        {columns.length > 0 && <CurrencySwitch locale={locale} show={show} rates={rates} href={(currency) => address(keys, { show: currency })} />}
        <MoreItems locale={locale} items={known.slice(columnLimit).map((listing) => ({ listing, show: address([listingKey(listing.choice), ...besides(listingKey(listing.choice))]) }))} />
        <AddForm locale={locale} keys={keys} text={text} found={found?.map((listing) => ({ listing, href: address([...keys, listingKey(listing.choice)]) }))} />
      </div>
    </>
  )
}

/** Projects and plots that fit a text in any of the four languages, best first. */
async function findListings(locale: Locale, text: string, today: string) {
  const { results } = await searchPortal(anyone, locale, text, today)
  const found = await Promise.all((['project', 'plot'] as const).map((type) => results(type, 0, foundLimit + shortlistLimit)))
  const keys = found.flat().map(({ type, slug }) => `${type}:${slug}`)
  return showListings(anyone, keys.flatMap((key) => itemOf(key) ?? []))
}
