import { Icon } from '@/components/ui/icon'
import { mostExported } from '@/lib/desk/export-columns'
import { longestName } from '@/lib/desk/saved-filters'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'

type Props = {
  /** The query to keep under a name; undefined where nothing is filtered. */
  save: string | undefined
  /** The query of the list as a file; undefined for those who may not take it out. */
  exported: Record<string, string | string[] | undefined> | undefined
  locale: Locale
}

/** What can be done with the list as a whole: keep its filters, take it out. */
export function ListTools({ save, exported, locale }: Props) {
  const t = translator(locale)
  if (save === undefined && !exported) return null
  return (
    <div className="lt">
      {save !== undefined && (
        <details>
          <summary><Icon name="star" />{t('deskList.saved.save')}</summary>
          <form method="post" action={paths.saveFilter(locale)}>
            <input type="hidden" name="query" value={save} />
            <div className="field">
              <label htmlFor="filter-name">{t('deskList.saved.name')}</label>
              <input className="in" id="filter-name" name="name" maxLength={longestName} required autoComplete="off" />
            </div>
            <button className="btn s">{t('deskList.saved.saveNow')}</button>
          </form>
        </details>
      )}
      {exported && (
        <details>
          <summary><Icon name="down" />{t('deskList.export.heading')}</summary>
          <p className="small muted">{t('deskList.export.hint', { most: formatNumber(mostExported, locale) })}</p>
          <p className="go">
            <a className="btn s sec" href={paths.deskExport(locale, 'csv', exported)} download>{t('deskList.export.csv')}</a>
            <a className="btn s sec" href={paths.deskExport(locale, 'xlsx', exported)} download>{t('deskList.export.xlsx')}</a>
          </p>
        </details>
      )}
    </div>
  )
}
