import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoomHead } from '@/components/admin/room-head'
import { figureColumns } from '@/components/promise/cells'
import { LostTable } from '@/components/promise/lost-table'
import { DataTable } from '@/components/ui/data-table'
import { listLost } from '@/db/queries/lost'
import { listOfficerFigures } from '@/db/queries/promise'
import { formatDate } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { figuresPeriod } from '@/lib/promise/figures'
import { canReadFigures } from '@/lib/promise/policy'
import { runtime } from '@/lib/runtime'
import { noteRefusal } from '@/server/refusals'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('absences.figures.title') }
}

/** The figures of the promise page, for each officer, and why inquiries led to nothing: heads of their units, admins of all. */
export default async function FiguresPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  if (!canReadFigures(actor)) {
    noteRefusal(actor, 'head', paths.deskFigures(locale))
    notFound()
  }
  const now = new Date()
  const { sampleWorld } = runtime().catalogue
  const [rows, lost] = await Promise.all([listOfficerFigures(actor, { now, sample: sampleWorld }), listLost(actor, { now, sample: sampleWorld })])
  const t = translator(locale)
  type Row = (typeof rows)[number]
  return (
    <>
      <RoomHead title={t('absences.figures.title')} locale={locale} within={{ href: paths.desk(locale), label: t('desk.title'), here: t('absences.figures.title') }}>
        <a className="btn s sec" href={paths.promise(locale)}>{t('promise.name')}</a>
      </RoomHead>
      <div className="mn">
        <p className="muted mb-4">{t('absences.figures.lead', { day: formatDate(figuresPeriod(now).until, locale) })} {sampleWorld && <span className="tag smp">{t('common.sample')}</span>}</p>
        {rows.length === 0 ? <p className="note">{t('absences.figures.none')}</p> : (
          <DataTable caption={t('absences.figures.table')} rows={rows} columns={[{ label: t('absences.field.officer'), cell: ({ name }: Row) => name }, ...figureColumns<Row>(({ cell }) => cell, locale)]} />
        )}
        {lost.length > 0 && <LostTable rows={lost} locale={locale} />}
      </div>
    </>
  )
}
