import type { Locale } from '@/lib/locales'
import { moneyParts } from '@/lib/money'

/** An amount in its own currency, number large; in Russian and Kazakh the words that follow are smaller. */
export function Money({ value, currency, locale }: { value: string; currency: string; locale: Locale }) {
  const { before, number, after } = moneyParts(value, currency, locale)
  if (locale === 'en' || locale === 'zh') return `${before}${number}${after}`
  return (
    <>
      {number}
      {after && <small>{`\u00a0${after}`}</small>}
    </>
  )
}
