import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { groupByReceiver, receiverValue, toUnit } from '@/lib/people/hand-over'

type Case = { reference: string; unitId: string; unitName: Localized }
type Props = { person: { id: string; name: string | null; email: string; version: number }; cases: readonly Case[]; colleagues: readonly { id: string; name: string | null; email: string }[]; chosen: ReadonlyMap<string, string>; /** The reason when the account is closed as well. */ closes: string | undefined; back: string; locale: Locale }

/** What a hand-over will do, before it does it. */
export function HandOverPreview({ person, cases, colleagues, chosen, closes, back, locale }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="preview" className="fx p-4">
      <h2 id="preview" className="text-lg mb-3">{t('people.hand.previewTitle')}</h2>
      <ul className="stack">
        {groupByReceiver(cases, chosen).map((group) => {
          const colleague = colleagues.find(({ id }) => id === group.receiver)
          const to = colleague ? (colleague.name ?? colleague.email) : (textIn(group.cases[0]?.unitName, locale)?.text ?? group.unitId)
          return (
            <li key={`${group.receiver} ${group.unitId}`}>
              <p>{t(group.receiver === toUnit ? 'people.hand.toUnit' : 'people.hand.toPerson', { count: group.cases.length, to })}</p>
              <p className="num small">{group.cases.map(({ reference }) => reference).join(', ')}</p>
            </li>
          )
        })}
      </ul>
      {closes !== undefined && <p className="note w mt-4">{t('people.hand.alsoClose', { name: person.name ?? person.email, reason: closes })}</p>}
      <form method="post" action={paths.doHandOver(locale, person.id)} className="flex flex-wrap gap-3 mt-4">
        <input type="hidden" name="confirmed" value="yes" />
        <input type="hidden" name="version" value={person.version} />
        <input type="hidden" name="leave" value={closes === undefined ? '' : 'yes'} />
        <input type="hidden" name="reason" value={closes ?? ''} />
        {[...chosen].map(([reference, receiver]) => <input key={reference} type="hidden" name="to" value={receiverValue(reference, receiver)} />)}
        <button className={closes === undefined ? 'btn s' : 'btn s danger'}>{closes === undefined ? t('people.hand.confirm', { count: cases.length }) : t('people.leave.handAndClose')}</button>
        <a className="btn s quiet" href={back}>{t('people.hand.change')}</a>
      </form>
    </section>
  )
}
