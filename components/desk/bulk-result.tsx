import { Icon } from '@/components/ui/icon'
import { type BulkOutcome, chosenText, undoOf } from '@/lib/desk/bulk'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { result: BulkOutcome; query: Record<string, string | string[] | undefined>; locale: Locale }

/** What an action on several cases did: which it changed, with a way to take that back, and which it did not and why. */
export function BulkResult({ result: { action, changed, refused }, query, locale }: Props) {
  const t = translator(locale)
  const undo = undoOf[action]
  return (
    <div className={refused.length > 0 ? 'note d br' : 'note s br'} id="result" role={refused.length > 0 ? 'alert' : 'status'} tabIndex={-1}>
      <Icon name={refused.length > 0 ? 'alert' : 'check'} />
      <div className="min-w-0">
        <p className="font-semibold">{action === 'undo-assign' && refused.length === 0 ? t('deskList.bulk.undone') : t('deskList.bulk.changed', { count: changed.length })}</p>
        {changed.length > 0 && <p>{changed.map(({ reference }, index) => <span key={reference}>{index > 0 && ', '}<a href={paths.deskCase(locale, reference, query)}>{reference}</a></span>)}</p>}
        {refused.some(({ reference }) => reference === '') && <p>{t('deskList.bulk.error.none')}</p>}
        {refused.some(({ reference }) => reference !== '') && (
          <>
            <p>{t('deskList.bulk.refused', { count: refused.length })}</p>
            <ul>
              {refused.map(({ reference, error }) => <li key={reference}><a href={paths.deskCase(locale, reference, query)}>{reference}</a>: {t(`deskList.bulk.error.${error}`)}</li>)}
            </ul>
          </>
        )}
        {undo && changed.length > 0 && (
          <form method="post" action={paths.deskBulk(locale, query)} className="mt-2">
            {changed.map((each) => <input key={each.reference} type="hidden" name="case" value={chosenText(each)} />)}
            <button className="btn s sec" name="do" value={undo}>{t('deskList.bulk.undo')}</button>
          </form>
        )}
      </div>
    </div>
  )
}
