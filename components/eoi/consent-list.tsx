import { formatInstant } from '@/lib/dates'
import { type Consents, consentNames } from '@/lib/eoi/consents'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** What the investor agreed to and when, and what not. */
export function ConsentList({ consents, locale }: { consents: Consents; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul>
      {consentNames.map((name) => {
        const given = consents[name]
        const label = t(`answers.consent.${name}`)
        return <li key={name} className={given ? undefined : 'muted'}>{given ? t('answers.given', { name: label, at: formatInstant(new Date(given.at), locale) }) : t('answers.notGiven', { name: label })}</li>
      })}
    </ul>
  )
}
