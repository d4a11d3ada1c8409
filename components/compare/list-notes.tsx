import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { columnLimit, shortlistLimit } from '@/lib/compare/items'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Named = { key: string; name: Localized; href: string }

/** That an item was taken away, with the way to have it back. */
export function RemovedNote({ removed: { key, name, href }, locale }: { removed: Named; locale: Locale }) {
  const t = translator(locale)
  return (
    <p className="note mt-5 noprint" role="status">
      <Icon name="info" />
      <span>
        {t('compare.removed', { name: textIn(name, locale)?.text ?? key })} <a href={href} data-keep={key}>{t('compare.undo')}</a>
      </span>
    </p>
  )
}

/** Items that we do not have: withdrawn, or never there. */
export function UnknownNote({ unknown, locale }: { unknown: readonly { key: string; href: string }[]; locale: Locale }) {
  const t = translator(locale)
  if (unknown.length === 0) return null
  return (
    <ul className="note w mt-5 stack">
      {unknown.map(({ key, href }) => (
        <li key={key}>
          {t('compare.unknown', { name: key.slice(key.indexOf(':') + 1) })} <a className="noprint" href={href} data-drop={key}>{t('compare.remove')}</a>
        </li>
      ))}
    </ul>
  )
}

/** What the list holds beyond the columns of the table. */
export function MoreItems({ items, locale }: { items: readonly (Named & { show: string })[]; locale: Locale }) {
  const t = translator(locale)
  if (items.length === 0) return null
  return (
    <section className="blk">
      <h2>{t('compare.more')}</h2>
      <p className="muted">{t('compare.moreText', { columns: columnLimit, limit: shortlistLimit })}</p>
      <ul className="lnk mt-4">
        {items.map(({ key, name, href, show }) => (
          <li key={key}>
            <a href={href}>
              <LocalizedText text={name} locale={locale} />
            </a>
            <a className="noprint" href={show}>{t('compare.show')}<span className="vh">: {textIn(name, locale)?.text}</span></a>
          </li>
        ))}
      </ul>
    </section>
  )
}
