import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptNote } from '@/components/admin/form-notes'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { PersonFields } from '@/components/people/person-fields'
import { listUnitOptions } from '@/db/queries/people'
import { newEditing } from '@/lib/editing'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { personLists } from '@/lib/people/fields'
import { findKeptForm, personKeptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'
import { printedLinkHours } from '@/server/sign-in-links'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const kept = await findKeptForm(personKeptFor('new'), (await searchParams).kept, now)
  return { locale, actor, editing: newEditing({ email: '', personName: '', locale: 'kk', role: 'officer', unitIds: '', headOf: '', languages: '' }, kept, personLists) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, editing } = await load(props, new Date())
  const title = translator(locale)('people.inviteTitle')
  return { title: editing.kept ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function InvitePage(props: Props) {
  const { locale, actor, editing } = await load(props, new Date())
  const units = await listUnitOptions(actor)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={t('people.inviteTitle')} locale={locale} within={{ href: paths.adminUsers(locale), label: t('people.title'), here: t('people.inviteTitle') }} />
      <div className="mn narrow">
        <Problems errors={editing.errors} locale={locale} />
        <KeptNote editing={editing} outdated={t('people.outdated')} locale={locale} />
        <p className="muted mb-4">{t('people.inviteLead', { hours: printedLinkHours })}</p>
        <form method="post" action={paths.addUser(locale)}>
          <div className="fx"><PersonFields editing={editing} units={units} locale={locale} invites /></div>
          <p className="mt-4"><button className="btn s">{t('people.sendInvitation')}</button></p>
        </form>
      </div>
    </>
  )
}
