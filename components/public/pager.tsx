import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageLinks } from '@/lib/pagination'

/** Links to the pages of a list; nothing when there is only one. */
export function Pager({ locale, page, pages, href }: { locale: Locale; page: number; pages: number; href: (page: number) => string }) {
  const t = translator(locale)
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={t('common.pages')}>
      {page > 1 && <a rel="prev" href={href(page - 1)}>{t('common.previous')}</a>}
      {pageLinks(page, pages).map((n, index) =>
        n === null ? <span key={`gap-${index}`}>…</span> : n === page ? <span key={n} aria-current="page">{n}</span> : <a key={n} href={href(n)}>{n}</a>,
      )}
      {page < pages && <a rel="next" href={href(page + 1)}>{t('common.next')}</a>}
    </nav>
  )
}
