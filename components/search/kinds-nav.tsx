import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type DocumentType, documentTypes } from '@/lib/search/document'
import { kindIcon } from './record-kinds'

/** The kinds of records with how many of each fit; kinds without any are no links. */
export function KindsNav({ locale, q, chosen, counts, total }: { locale: Locale; q: string; chosen: DocumentType | undefined; counts: Record<DocumentType, number>; total: number }) {
  const t = translator(locale)
  return (
    <nav className="ty" aria-label={t('search.types')}>
      <ul>
        <li>
          <a href={paths.search(locale, { q })} aria-current={chosen === undefined ? 'true' : undefined}>
            <Icon name="list" />
            <span>{t('search.all')}</span>
            <span className="n">{total}</span>
          </a>
        </li>
        {documentTypes.map((type) => {
          const content = (
            <>
              <Icon name={kindIcon[type]} />
              <span>{t(`search.type.${type}`)}</span>
              <span className="n">{counts[type]}</span>
            </>
          )
          return <li key={type}>{counts[type] > 0 ? <a href={paths.search(locale, { q, type })} aria-current={chosen === type ? 'true' : undefined}>{content}</a> : <span className="z">{content}</span>}</li>
        })}
      </ul>
    </nav>
  )
}
