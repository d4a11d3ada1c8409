import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditDetails } from '@/components/admin/audit-details'
import { eventLabel } from '@/components/admin/events'
import { RoomHead } from '@/components/admin/room-head'
import { findAudit } from '@/db/queries/audit'
import { listEditingChoices, listSourceChoices } from '@/db/queries/project-editing'
import { listRoutedUnits } from '@/db/queries/routing'
import { keyOf } from '@/lib/audit/filter'
import { namesById } from '@/lib/audit/names'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }> }

async function load({ params }: Props) {
  const { locale, id } = await params
  const key = keyOf(id)
  if (!isLocale(locale) || key === undefined) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const entry = await findAudit(actor, key)
  if (!entry) notFound()
  return { locale, actor, entry }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, entry } = await load(props)
  return { title: `${eventLabel(entry.event, locale)} | ${translator(locale)('admin.audit.title')}` }
}

/** One entry of the audit: who did what to which record, what differs, and its place in the chain. */
export default async function AuditEntryPage(props: Props) {
  const { locale, actor, entry } = await load(props)
  const [choices, sources, units] = await Promise.all([listEditingChoices(actor), listSourceChoices(actor), listRoutedUnits(actor)])
  const t = translator(locale)
  return (
    <>
      <RoomHead title={eventLabel(entry.event, locale)} locale={locale} within={{ href: paths.adminAudit(locale), label: t('admin.audit.title'), here: String(entry.id) }} />
      <div className="mn">
        <AuditDetails entry={entry} names={namesById(choices, sources, locale, units)} locale={locale} />
      </div>
    </>
  )
}
