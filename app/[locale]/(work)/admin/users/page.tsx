import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoomHead } from '@/components/admin/room-head'
import { WaitingErasures } from '@/components/own-data/waiting-erasures'
import { PeopleFilter } from '@/components/people/people-filter'
import { PeopleTable } from '@/components/people/people-table'
import { Pager } from '@/components/public/pager'
import { listWaitingErasures } from '@/db/queries/own-data'
import { listPeople, listUnitOptions, peoplePerPage } from '@/db/queries/people'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readPeopleFilters } from '@/lib/people/filters'
import { listed } from '@/lib/typed-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('people.title') }
}

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const query = await searchParams
  const filters = readPeopleFilters(listed(query))
  const page = Math.max(1, Math.floor(Number(query.page) || 1))
  const [{ people, total }, units, erasures] = await Promise.all([listPeople(actor, filters, page), listUnitOptions(actor), listWaitingErasures(actor)])
  const pages = Math.max(1, Math.ceil(total / peoplePerPage))
  if (page > pages) notFound()
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('people.title')} locale={locale} beside={t('people.found', { count: total })}>
        <a className="btn s" href={paths.newUser(locale)}>{t('people.invite')}</a>
      </RoomHead>
      <div className="mn">
        <PeopleFilter filters={filters} units={units} locale={locale} />
        {people.length > 0 ? <PeopleTable people={people} locale={locale} /> : <p className="note">{t('people.none')}</p>}
        <WaitingErasures requests={erasures} locale={locale} />
        <Pager locale={locale} page={page} pages={pages} href={(n) => paths.adminUsers(locale, { ...filters, page: n > 1 ? String(n) : '' })} />
      </div>
    </>
  )
}
