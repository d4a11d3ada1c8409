import type { BulkOutcome } from '@/lib/desk/bulk'
import { languageTag, type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { ChosenCount } from './chosen-count'

type Props = {
  action: string
  /** Officers may act; admins only follow. */
  acts: boolean
  officers: readonly { id: string; name: string }[]
  units: readonly { id: string; name: Localized }[]
  typed: BulkOutcome['typed'] | undefined
  locale: Locale
}

/** What can be done with the cases that are chosen in the list: its boxes belong to this form. */
export function BulkBar({ action, acts, officers, units, typed, locale }: Props) {
  const t = translator(locale)
  return (
    <form className="bulk noprint" id="bulk" method="post" action={action} aria-labelledby="bulk-title">
      <h2 id="bulk-title">{t('deskList.bulk.heading')}</h2>
      <input type="hidden" name="form" value={crypto.randomUUID()} />
      <ChosenCount form="bulk" labels={Object.fromEntries(Array.from({ length: 51 }, (_, count) => [count, t('deskList.bulk.chosen', { count })]))} all={t('deskList.bulk.chooseAll')} />
      <div className="go">
        {acts && <button className="btn s" name="do" value="take">{t('deskList.bulk.take')}</button>}
        <button className="btn s sec" name="do" value="watch">{t('deskList.bulk.watch')}</button>
        <button className="btn s sec" name="do" value="unwatch">{t('deskList.bulk.unwatch')}</button>
      </div>
      {acts && (
        <>
          <div className="bf">
            <div className="field">
              <label htmlFor="bulk-officer">{t('deskList.bulk.officer')}</label>
              <select className="sel" id="bulk-officer" name="officer" defaultValue={typed?.officer ?? ''}>
                <option value="">{t('deskList.bulk.chooseOfficer')}</option>
                <option value="none">{t('deskList.bulk.nobody')}</option>
                {officers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </select>
            </div>
            <button className="btn s sec" name="do" value="assign">{t('deskList.bulk.assign')}</button>
          </div>
          <div className="bf">
            <div className="field">
              <label htmlFor="bulk-unit">{t('deskList.bulk.unit')}</label>
              <select className="sel" id="bulk-unit" name="unit" defaultValue={typed?.unit ?? ''}>
                <option value="">{t('deskList.bulk.chooseUnit')}</option>
                {units.map(({ id, name }) => {
                  const found = textIn(name, locale)
                  return <option key={id} value={id} lang={found && found.lang !== locale ? languageTag[found.lang] : undefined}>{found?.text ?? id}</option>
                })}
              </select>
            </div>
            <div className="field">
              <label htmlFor="bulk-reason">{t('deskList.bulk.reason')}</label>
              <input className="in" id="bulk-reason" name="reason" maxLength={2000} defaultValue={typed?.reason ?? ''} autoComplete="off" />
            </div>
            <button className="btn s sec" name="do" value="refer">{t('deskList.bulk.refer')}</button>
          </div>
        </>
      )}
    </form>
  )
}
