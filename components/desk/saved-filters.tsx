import { Icon } from '@/components/ui/icon'
import { longestName, queryParts, type SavedError } from '@/lib/desk/saved-filters'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Filter = { id: string; name: string; query: string }
/** A name that was refused: of the filter with this id, or of a new one with this query. */
type Refused = { error: SavedError; id: string; name: string; query: string }

/** Names of one's own searches, to be changed and deleted. */
export function SavedFilters({ filters, refused, done, locale }: { filters: readonly Filter[]; refused: Refused | undefined; done: 'save' | 'rename' | 'remove' | undefined; locale: Locale }) {
  const t = translator(locale)
  const fresh = refused && !refused.id ? refused : undefined
  return (
    <div className="mn sf">
      {done && <div className="note s mb-4" role="status"><Icon name="check" /><p>{t(`deskList.saved.done.${done}`)}</p></div>}
      {fresh && <NameForm action={paths.saveFilter(locale)} id="new" name={fresh.name} query={fresh.query} error={fresh.error} button={t('deskList.saved.saveNow')} locale={locale} />}
      {filters.length === 0 && !fresh && <p>{t('deskList.saved.none')}</p>}
      {filters.length > 0 && <ul>
        {filters.map(({ id, name, query }) => {
          const wrong = refused?.id === id ? refused : undefined
          return (
            <li key={id}>
              <p><a href={paths.desk(locale, queryParts(query))}>{name}</a></p>
              <NameForm action={paths.changeFilter(locale, id, 'rename')} id={id} name={wrong?.name ?? name} error={wrong?.error} button={t('deskList.saved.rename')} locale={locale} />
              <form method="post" action={paths.changeFilter(locale, id, 'remove')}>
                <button className="btn s danger">{t('deskList.saved.remove', { name })}</button>
              </form>
            </li>
          )
        })}
      </ul>}
    </div>
  )
}

function NameForm({ action, id, name, query, error, button, locale }: { action: string; id: string; name: string; query?: string; error: SavedError | undefined; button: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <form method="post" action={action} className="nf" noValidate>
      {query !== undefined && <input type="hidden" name="query" value={query} />}
      <div className={error ? 'field err' : 'field'}>
        <label htmlFor={`name-${id}`}>{t('deskList.saved.name')}</label>
        {error && <p className="emsg" id={`error-${id}`} role="alert"><Icon name="alert" />{t(`deskList.saved.error.${error}`)}</p>}
        <input className="in" id={`name-${id}`} name="name" defaultValue={name} maxLength={longestName} autoComplete="off" aria-invalid={error ? true : undefined} aria-describedby={error ? `error-${id}` : undefined} />
      </div>
      <button className="btn s sec">{button}</button>
    </form>
  )
}
