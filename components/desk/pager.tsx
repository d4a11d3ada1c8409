import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/**
 * Pages of the list; nothing when there is one. `pages` is undefined where there are more cases than are counted: then only the way to the
 * next page is shown.
 */
export function Pager({ page, pages, more, hrefOf, locale }: { page: number; pages: number | undefined; more: boolean; hrefOf: (page: number) => string; locale: Locale }) {
  const t = translator(locale)
  if (page === 1 && !more) return null
  const last = pages ?? page + Number(more)
  const near = Array.from({ length: last }, (_, index) => index + 1).filter((number) => number === 1 || number === last || Math.abs(number - page) <= 2)
  return (
    <nav className="pager p-4" aria-label={t('common.pages')}>
      {page > 1 && <a href={hrefOf(page - 1)} rel="prev">{t('common.previous')}</a>}
      {near.map((number) => (number === page ? <span key={number} aria-current="page">{number}</span> : <a key={number} href={hrefOf(number)}>{number}</a>))}
      {more && <a href={hrefOf(page + 1)} rel="next">{t('common.next')}</a>}
    </nav>
  )
}
