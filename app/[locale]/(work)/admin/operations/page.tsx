import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RoomHead } from '@/components/admin/room-head'
import { MailFacts, SizeFacts, VersionFacts } from '@/components/operations/facts'
import { Needs } from '@/components/operations/needs'
import { InstanceTable, JobTable, SizeTable, UnitTable } from '@/components/operations/tables'
import { formatInstant, turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readOverview } from '@/server/operations/overview'
import { requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('operations.title') }
}

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="text-lg mb-2">{title}</h2>
    <div className="grid gap-4">{children}</div>
  </section>
)

/** How the portal runs, and what needs the operator now. */
export default async function OperationsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, paths.adminOperations(locale), ['admin'])
  const now = new Date()
  const { needs, mails, units, stale, sizes, diskFreeBytes, backup, instances, jobs, versions } = await readOverview(actor, now)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('operations.title')} locale={locale} beside={t('operations.asOf', { at: formatInstant(now, locale) })} />
      <div className="mn">
        <div className="grid gap-8">
          <Part id="needs" title={t('operations.needsTitle')}>
            <Needs needs={needs} locale={locale} />
          </Part>
          <Part id="mails" title={t('operations.mails.title')}>
            <MailFacts mails={mails} locale={locale} />
          </Part>
          <Part id="units" title={t('operations.units.title')}>
            {units.length > 0 ? <UnitTable units={units} locale={locale} /> : <p>{t('operations.units.none')}</p>}
          </Part>
          <Part id="stale" title={t('operations.stale.title')}>
            <p>
              {t('operations.stale.counts', stale)} {stale.figures + stale.stages > 0 && <a href={paths.adminStale(locale)}>{t('operations.open')}</a>}
            </p>
          </Part>
          <Part id="sizes" title={t('operations.sizes.title')}>
            <SizeFacts database={sizes?.database} diskFreeBytes={diskFreeBytes} backup={backup} engine={versions.engine} locale={locale} />
            <SizeTable tables={sizes?.tables ?? []} locale={locale} />
          </Part>
          <Part id="jobs" title={t('operations.jobs.title')}>
            {jobs.length > 0 ? <JobTable jobs={jobs} locale={locale} /> : <p>{t('operations.jobs.none')}</p>}
          </Part>
          <Part id="instances" title={t('operations.instances.title')}>
            <InstanceTable instances={instances} locale={locale} />
          </Part>
          <Part id="versions" title={t('operations.versions.title')}>
            <VersionFacts versions={versions} today={turkistanDay(now)} locale={locale} />
          </Part>
        </div>
      </div>
    </>
  )
}
