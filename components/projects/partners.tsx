import { LocalizedText } from '@/components/public/localized-text'
import { countryName } from '@/lib/countries'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { NamedPartner } from '@/lib/projects/record'
import { languageOfName } from '@/lib/script-language'

/** The companies that sources name, by the name they use themselves and the romanised one. */
export function Partners({ partners, locale }: { partners: NamedPartner[]; locale: Locale }) {
  const t = translator(locale)
  if (partners.length === 0) return <p className="muted">{t('projects.page.noPartner')}</p>
  return (
    <ul className="firms">
      {partners.map(({ name, nameText, country, companyId, company }) => {
        const label = nameText ? <LocalizedText text={nameText} locale={locale} /> : <span lang="en">{name}</span>
        return (
          <li key={name}>
            <h3>{companyId ? <a href={paths.company(locale, companyId)}>{label}</a> : label}</h3>
            {company?.nativeName && <p lang={languageOfName(company.nativeName)}>{company.nativeName}</p>}
            <p className="muted">
              {countryName(country, locale)}
              {company?.role && (
                <>
                  {' · '}
                  <LocalizedText text={company.role} locale={locale} />
                </>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
