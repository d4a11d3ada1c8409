import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoomHead } from '@/components/admin/room-head'
import { SavedFilters } from '@/components/desk/saved-filters'
import { listSavedFilters } from '@/db/queries/desk-frame'
import { isSavedError } from '@/lib/desk/saved-filters'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const title = t('deskList.saved.manage')
  return { title: isSavedError((await searchParams).error) ? t('common.errorTitle', { title }) : title }
}

/** The reader's saved filters: to rename and delete them, and where a refused name comes back. */
export default async function SavedFiltersPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  const query = await searchParams
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '')
  const refused = isSavedError(query.error) ? { error: query.error, id: text('id'), name: text('name'), query: text('query') } : undefined
  const done = (['save', 'rename', 'remove'] as const).find((each) => each === query.done)
  const t = translator(locale)
  const title = t('deskList.saved.manage')
  return (
    <>
      <RoomHead title={title} locale={locale} within={{ href: paths.desk(locale), label: t('desk.title'), here: title }} />
      <SavedFilters filters={await listSavedFilters(actor)} refused={refused} done={done} locale={locale} />
    </>
  )
}
