import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'

export type RecordLink = { id: string; href: string; name: Localized | string; after?: ReactNode }

/** Links to other records, each with a word or two after it. */
export const RecordLinks = ({ links, locale }: { links: readonly RecordLink[]; locale: Locale }) => (
  <ul className="lst">
    {links.map(({ id, href, name, after }) => (
      <li key={id}>
        <a href={href}>{typeof name === 'string' ? name : <LocalizedText text={name} locale={locale} />}</a> {after}
      </li>
    ))}
  </ul>
)
