import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** The way into everything the portal lists, in any language; `q` is what was searched for, on the page that answers. */
export function SearchForm({ locale, q, className }: { locale: Locale; q?: string; className?: string }) {
  const t = translator(locale)
  return (
    <search>
      <form className={className} action={paths.search(locale)}>
        <label className="vh" htmlFor="q">{t('search.label')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={q} maxLength={200} placeholder={t('search.example')} data-suggest={t('search.suggestions')} />
        <button className="btn">
          <Icon name="search" />
          {t('search.button')}
        </button>
      </form>
    </search>
  )
}
