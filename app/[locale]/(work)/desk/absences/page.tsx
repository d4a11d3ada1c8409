import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AbsenceForm } from '@/components/absences/absence-form'
import { AbsenceTable } from '@/components/absences/absence-table'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { Icon } from '@/components/ui/icon'
import { listAbsenceOfficers, listAbsences } from '@/db/queries/absences'
import { turkistanDay } from '@/lib/dates'
import { refusedFor } from '@/lib/editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { canReadFigures } from '@/lib/promise/policy'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  const query = await searchParams
  const kept = await findKeptForm('desk/absences', query.kept, new Date())
  return { locale, actor, query, kept, errors: kept ? refusedFor(kept) : {} }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, errors } = await load(props)
  const t = translator(locale)
  const title = t('absences.title')
  return { title: Object.keys(errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

export default async function AbsencesPage(props: Props) {
  const { locale, actor, query, kept, errors } = await load(props)
  const [officers, rows] = await Promise.all([listAbsenceOfficers(actor), listAbsences(actor, turkistanDay(new Date()))])
  const t = translator(locale)
  const typed = (name: string, otherwise = '') => (kept ? typedValue(kept, name) : otherwise)
  return (
    <>
      <RoomHead title={t('absences.title')} locale={locale} within={{ href: paths.desk(locale), label: t('desk.title'), here: t('absences.title') }}>
        {canReadFigures(actor) && <a className="btn s sec" href={paths.deskFigures(locale)}>{t('absences.figures.title')}</a>}
      </RoomHead>
      <div className="mn">
        <Problems errors={errors} locale={locale} />
        {(query.saved === 'entered' || query.saved === 'removed') && <p className="note s mb-4" role="status"><Icon name="check" /><span>{t(`absences.saved.${query.saved}`)}</span></p>}
        <p className="muted mb-4">{t('absences.lead')}</p>
        {rows.length === 0 ? <p className="note">{t('absences.none')}</p> : <AbsenceTable rows={rows} locale={locale} />}
        <section className="mt-8" aria-labelledby="enter">
          <h2 id="enter" className="text-lg mb-3">{t('absences.enter')}</h2>
          <AbsenceForm officers={officers} own={actor.userId} typed={typed} errors={errors} locale={locale} />
        </section>
      </div>
    </>
  )
}
