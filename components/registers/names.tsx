import { Fragment } from 'react'
import { LocalizedText } from '@/components/public/localized-text'
import type { Locale, Localized } from '@/lib/locales'

/** Names in a row, with the comma of the language; "not disclosed" when there are none. */
export function Names({ names, locale }: { names: readonly (Localized | undefined)[]; locale: Locale }) {
  if (names.length === 0) return <LocalizedText text={null} locale={locale} />
  return names.map((name, index) => (
    <Fragment key={name?.en ?? index}>
      {index > 0 && (locale === 'zh' ? '、' : ', ')}
      <LocalizedText text={name} locale={locale} />
    </Fragment>
  ))
}
