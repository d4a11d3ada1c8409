import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddForm } from '@/components/compare/add-form'
import { CompareHead } from '@/components/compare/compare-head'
import { CompareTable } from '@/components/compare/compare-table'
import { MoreItems, RemovedNote, UnknownNote } from '@/components/compare/list-notes'
import { listingPath } from '@/components/eoi/listing-card'
import { listColumns } from '@/db/queries/compare'
import { showListings } from '@/db/queries/inquiries'
import { listProjects } from '@/db/queries/projects'
import { turkistanDay } from '@/lib/dates'
import { anyone } from '@/lib/auth/roles'
import { compared } from '@/lib/compare/differences'
import { columnLimit, itemKeys, itemOf, itemsOf } from '@/lib/compare/items'
import { listingKey } from '@/lib/eoi/listings'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { parseFilters } from '@/lib/projects/filters'

type Props = PageProps<'/[locale]/compare'>

/** A search shows so many projects to add: enough to pick one, few enough to read. */
const foundLimit = 8

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const items = itemsOf((await searchParams).items)
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
  const text = String(query.find ?? '').trim()
  const removed = itemOf(String(query.removed ?? ''))

  const listings = await showListings(anyone, [...items, ...(removed ? [removed] : [])])
  const known = items.filter((item) => listings.some(({ choice, plot }) => choice === item && (!item.plot || plot)))
  const columns = await listColumns(anyone, known.slice(0, columnLimit))
  const found = text ? (await listProjects(anyone, locale, parseFilters({ q: text }), turkistanDay(new Date()))).rows.filter(({ slug }) => !keys.includes(`project:${slug}`)).slice(0, foundLimit) : undefined

  const view = onlyDifferent ? { rows: 'different' as const } : {}
  const address = (list: readonly string[], extra = {}) => paths.compare(locale, list, { ...view, ...extra })
  const without = (key: string) => address(keys.filter((other) => other !== key), { removed: key })
  const gone = removed && !keys.includes(listingKey(removed)) && listings.find(({ choice }) => choice === removed)
  const rest = known.slice(columnLimit).flatMap((item) => listings.find(({ choice }) => choice === item) ?? [])
  return (
    <>
      <CompareHead locale={locale} items={known} columns={columns.length} onlyDifferent={onlyDifferent} left={compared(columns.map(({ values }) => values), onlyDifferent).left} />
      <div className="wrap">
        {gone && <RemovedNote removed={{ key: listingKey(gone.choice), name: gone.name, href: address([...keys, listingKey(gone.choice)]) }} locale={locale} />}
        <UnknownNote unknown={keys.filter((key) => !itemKeys(known).includes(key)).map((key) => ({ key, href: address(keys.filter((other) => other !== key)) }))} locale={locale} />
        {columns.length > 0 && <CompareTable locale={locale} columns={columns} onlyDifferent={onlyDifferent} without={without} />}
        <MoreItems
          locale={locale}
          items={rest.map(({ choice, name, plot }) => ({ key: listingKey(choice), name, href: listingPath(locale, { choice, plot }), show: address([listingKey(choice), ...keys.filter((key) => key !== listingKey(choice))]) }))}
        />
        <AddForm locale={locale} keys={keys} text={text} found={found?.map(({ slug, name }) => ({ key: `project:${slug}`, name, href: address([...keys, `project:${slug}`]) }))} />
      </div>
    </>
  )
}
