import { Feed } from 'feed'
import { absolute } from '@/lib/api/pages'
import { languageTag, type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type Change, editInWords } from './changes'

const pathOf = (locale: Locale, { kind, id }: Change): string => {
  if (kind === 'plot') return paths.plot(locale, ...(id.split('/') as [string, string]))
  return paths[kind](locale, id)
}
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Changes as an Atom feed (RFC 4287) in the reader's language, newest first as given. Each change is an entry of its own whose
 * id never changes; `host` names the portal in it (RFC 4151).
 */
export function changesFeed(changes: readonly Change[], locale: Locale, host: string): string {
  const t = translator(locale)
  const tag = (of: string) => `tag:${host},2026:${locale}/${of}`
  const feed = new Feed({
    id: tag('changes'), title: `${t('common.siteName')}: ${t('takeAway.feed.title')}`, updated: changes[0]?.at ?? new Date(0), generator: t('common.siteName'), language: languageTag[locale],
    link: absolute(paths.projects(locale)), feedLinks: { atom: absolute(paths.feed(locale)) }, author: { name: t('common.footer.publisher') },
  })
  for (const change of changes) {
    const { kind, id, name, summary, at, edit } = change
    const title = textIn(name, locale)?.text ?? id
    const text = edit ? editInWords(edit, locale).join(' ') : (textIn(summary, locale)?.text ?? t(`takeAway.feed.new.${kind}`))
    feed.addItem({
      id: tag(`${kind}/${id}${edit ? `/change/${edit.id}` : ''}`), title: escaped(edit ? title : `${t(`takeAway.feed.new.${kind}`)}: ${title}`), link: absolute(pathOf(locale, change)), date: at, published: at, description: escaped(text),
    })
  }
  return feed.atom1().replace('<feed xmlns=', `<feed xml:lang="${languageTag[locale]}" xmlns=`)
}
