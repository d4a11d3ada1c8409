import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Pages of the list; nothing when there is one. */
export function Pager({ page, pages, hrefOf, locale }: { page: number; pages: number; hrefOf: (page: number) => string; locale: Locale }) {
  const t = translator(locale)
  if (pages < 2) return null
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2)
  return (
    <nav className="pager p-4" aria-label={t('common.pages')}>
      {page > 1 && <a href={hrefOf(page - 1)} rel="prev">{t('common.previous')}</a>}
      {near.map((number) => (number === page ? <span key={number} aria-current="page">{number}</span> : <a key={number} href={hrefOf(number)}>{number}</a>))}
      {page < pages && <a href={hrefOf(page + 1)} rel="next">{t('common.next')}</a>}
    </nav>
  )
}
