import type { SearchResult } from '@/lib/search/document'
import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { Pieces } from './pieces'
import { recordPath } from './record-kinds'

const langOf = (lang: Locale, locale: Locale) => (lang === locale ? undefined : languageTag[lang])

/** One found record: its name, what it is, and where the match stands when neither shows it. */
export function Result({ result, locale }: { result: SearchResult; locale: Locale }) {
  const t = translator(locale)
  const { title, summary, elsewhere, native } = result
  return (
    <article className="hit">
      <h3>
        <a href={recordPath(locale, result.type, result.slug)}>
          <span lang={langOf(title.lang, locale)}>
            <Pieces pieces={title.pieces} />
          </span>
          {native && native !== title.pieces.map(({ text }) => text).join('') && (
            <span lang={/\p{Script=Han}/u.test(native) ? 'zh-Hans' : undefined}> {native}</span>
          )}
        </a>
        {result.sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
      </h3>
      {summary && (
        <p lang={langOf(summary.lang, locale)}>
          <Pieces pieces={summary.pieces} />
        </p>
      )}
      {elsewhere && (
        <p className="xl">
          <b>{elsewhere.lang === locale ? t('search.elsewhere') : t('search.elsewhereIn', { language: languageName[elsewhere.lang].full })}</b>{' '}
          <span lang={langOf(elsewhere.lang, locale)}>
            <Pieces pieces={elsewhere.pieces} />
          </span>
        </p>
      )}
    </article>
  )
}
