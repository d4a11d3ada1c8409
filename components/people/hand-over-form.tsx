import { Choice } from '@/components/admin/choice'
import { Line } from '@/components/admin/line'
import { StateTag } from '@/components/desk/state-tag'
import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import type { State } from '@/lib/eoi/states'
import { languageTag, type Locale, type Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { receiverValue, toUnit } from '@/lib/people/hand-over'
import type { Editing } from '@/lib/projects/editing'

type Case = { id: string; reference: string; state: State; locale: Locale; company: string | null; unitId: string; unitName: Localized }
type Colleague = { unitId: string; id: string; name: string | null; email: string }
type Props = { person: { id: string; name: string | null; email: string; version: number }; cases: readonly Case[]; colleagues: readonly Colleague[]; chosen: ReadonlyMap<string, string>; all: string; leave: boolean; reason: Editing; locale: Locale }

/** Who gets each open case: for all at once, then case by case. */
export function HandOverForm({ person, cases, colleagues, chosen, all, leave, reason, locale }: Props) {
  const t = translator(locale)
  const nameOf = ({ name, email }: { name: string | null; email: string }) => name ?? email
  const people = [...new Map(colleagues.map((one) => [one.id, one])).values()]
  return (
    <>
      <form method="get" action={paths.handOver(locale, person.id)} className="flt">
        {leave && <input type="hidden" name="leave" value="yes" />}
        <Choice id="all" name="to" label={t('people.hand.all')} locale={locale} value={all} options={[{ value: '', label: t('people.hand.allEach') }, { value: toUnit, label: t('people.hand.allUnit') }, ...people.map((one) => ({ value: one.id, label: nameOf(one) }))]} />
        <button className="btn s sec">{t('people.hand.fill')}</button>
      </form>
      <form method="post" action={paths.doHandOver(locale, person.id)}>
        <input type="hidden" name="leave" value={leave ? 'yes' : ''} />
        <div id="to">
          <DataTable<Case>
            caption={t('people.hand.caption', { name: nameOf(person) })}
            rows={cases}
            columns={[
              { label: t('people.hand.case'), cell: ({ reference }) => <a href={paths.deskCase(locale, reference)} className="nw">{reference}</a> },
              { label: t('people.hand.company'), cell: ({ company, locale: written }) => <span lang={languageTag[written]}>{company}</span> },
              { label: t('people.column.state'), cell: ({ state }) => <StateTag state={state} locale={locale} /> },
              { label: t('people.hand.unitColumn'), cell: ({ unitName }) => <LocalizedText text={unitName} locale={locale} /> },
              {
                label: t('people.field.to'), wide: true,
                cell: ({ reference, unitId }) => (
                  <select key={chosen.get(reference)} className="sel" name="to" defaultValue={receiverValue(reference, chosen.get(reference) ?? '')} aria-label={t('people.hand.selectLabel', { reference })}>
                    <option value={receiverValue(reference, '')}>{t('people.hand.choose')}</option>
                    <option value={receiverValue(reference, toUnit)}>{t('people.hand.unit')}</option>
                    {colleagues.filter((one) => one.unitId === unitId).map((one) => <option key={one.id} value={receiverValue(reference, one.id)}>{nameOf(one)}</option>)}
                  </select>
                ),
              },
            ]}
          />
        </div>
        {leave && (
          <div className="mt-5 max-w-md">
            <Line id="reason" label={`${t('people.leave.title')}: ${t('people.field.reason')}`} locale={locale} value={reason.controls.reason ?? ''} error={reason.errors.reason} />
          </div>
        )}
        <p className="mt-5"><button className="btn s">{t('people.hand.preview')}</button></p>
      </form>
    </>
  )
}
