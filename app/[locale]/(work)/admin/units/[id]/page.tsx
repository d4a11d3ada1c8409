import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoneNote, KeptNote, WarnNote } from '@/components/admin/form-notes'
import { HistoryPanel } from '@/components/admin/history-panel'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { LocalizedText } from '@/components/public/localized-text'
import { UnitFields } from '@/components/units/unit-fields'
import { UnitPeople } from '@/components/units/unit-people'
import { UnitRules } from '@/components/units/unit-rules'
import { listHistory } from '@/db/queries/audit'
import { listTableVersions } from '@/db/queries/routing'
import { findEditableUnit } from '@/db/queries/unit-editing'
import { baseControl, recordEditing } from '@/lib/editing'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { controlsOfUnit } from '@/lib/units/fields'
import { findKeptForm, unitKeptFor } from '@/server/editor-form'
import { readRoutingChoices } from '@/server/routing-names'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const historyLength = 20

async function load({ params, searchParams }: Props, now: Date) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const unit = await findEditableUnit(actor, id)
  if (!unit) notFound()
  const query = await searchParams
  const kept = await findKeptForm(unitKeptFor(id), query.kept, now)
  const stored = controlsOfUnit(unit)
  return { locale, actor, unit, stored, editing: recordEditing(stored, unit.version, kept, ['nameKnown']), saved: query.saved === 'yes' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, unit, editing } = await load(props, new Date())
  const t = translator(locale)
  const title = `${textIn(unit.name, locale)?.text ?? unit.id} | ${t('unitWork.title')}`
  return { title: editing.kept ? t('common.errorTitle', { title }) : title }
}

export default async function UnitPage(props: Props) {
  const { locale, actor, unit, stored, editing, saved } = await load(props, new Date())
  const [history, [table]] = await Promise.all([listHistory(actor, 'unit', unit.id, historyLength), listTableVersions(actor, 1)])
  const rules = table?.rules ?? []
  const { names } = await readRoutingChoices(actor, [rules.filter(({ unitId }) => unitId === unit.id)], locale)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={<LocalizedText text={unit.name} locale={locale} />} locale={locale} within={{ href: paths.adminUnits(locale), label: t('unitWork.title'), here: unit.id }} beside={t('unitWork.open', { count: unit.openCases, free: unit.unassigned })}>
        <span className="muted small">{t('admin.edit.version', { version: unit.version })}</span>
        <a className="btn s quiet" href={paths.contacts(locale)}>{t('unitWork.public')}</a>
      </RoomHead>
      <div className="ed">
        <div className="mn">
          <Problems errors={editing.errors} locale={locale} />
          <KeptNote editing={editing} outdated={t('people.outdated')} locale={locale} />
          {saved && <DoneNote text={t('unitWork.saved')} />}
          {unit.warnings.filter((warning) => warning !== 'officer').map((warning) => <WarnNote key={warning} text={t(`unitWork.warning.${warning}`)} />)}
          <form method="post" action={paths.saveUnit(locale, unit.id)}>
            <input type="hidden" name="version" value={unit.version} />
            <input type="hidden" name={baseControl} value={JSON.stringify(stored)} />
            <div className="fx"><UnitFields editing={editing} locale={locale} /></div>
            <p className="small muted mt-3">{t('unitWork.promiseLead')}</p>
            <p className="mt-3"><button className="btn s">{t('people.save')}</button></p>
          </form>
          <UnitPeople people={unit.people} unitId={unit.id} locale={locale} />
          <UnitRules rules={rules} unitId={unit.id} names={names} locale={locale} />
        </div>
        <HistoryPanel entries={history} names={new Map()} remarks={unit.editorNotes} all={paths.adminAudit(locale, { type: 'unit', subject: unit.id })} locale={locale} />
      </div>
    </>
  )
}
