import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WarnNote } from '@/components/admin/form-notes'
import { RoomHead } from '@/components/admin/room-head'
import { UnitsTable } from '@/components/units/units-table'
import { listEditableUnits } from '@/db/queries/unit-editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('unitWork.title') }
}

export default async function UnitsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.adminUnits(locale), ['admin'])
  const units = await listEditableUnits(actor)
  const t = translator(locale)
  const incomplete = units.filter(({ warnings }) => warnings.length > 0).length
  return (
    <>
      <RoomHead title={t('unitWork.title')} locale={locale} beside={t('unitWork.found', { count: units.length })} />
      <div className="mn">
        {incomplete > 0 && <WarnNote text={t('unitWork.incomplete', { count: incomplete })} />}
        <UnitsTable units={units} locale={locale} />
      </div>
    </>
  )
}
