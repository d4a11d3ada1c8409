import { LocalizedText } from '@/components/public/localized-text'
import { countryName } from '@/lib/countries'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

const roles = ['region', 'company', 'province', 'city', 'state', 'investor'] as const

/** A party to a document with its country and role, linked when the register of companies has it. */
export function PartyName({ party, companyId, locale }: { party: { name: string; nameText?: Localized; country: string | null; role: string }; companyId: string | undefined; locale: Locale }) {
  const t = translator(locale)
  const name = party.nameText ? <LocalizedText text={party.nameText} locale={locale} /> : party.name
  const role = roles.find((known) => known === party.role)
  const country = party.country && (/^[A-Z]{2}$/.test(party.country) ? countryName(party.country, locale) : t('registers.several'))
  return (
    <>
      {companyId ? <a href={paths.company(locale, companyId)}>{name}</a> : name} <small className="muted">{[country, role && t(`registers.agreements.roles.${role}`)].filter(Boolean).join(', ')}</small>
    </>
  )
}
