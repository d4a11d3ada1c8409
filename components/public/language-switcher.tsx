import { Icon } from '@/components/ui/icon'
import { languageName, languageTag, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Props = { locale: Locale; address: string }

/** The same page in another language. `address` is the path with query of this one. */
const inLanguage = (address: string, other: Locale) => address.replace(/^\/[a-z]{2}(?=\/|\?|$)/, `/${other}`)

/** Four languages side by side, for wide screens. */
export const LanguageSwitcher = ({ locale, address }: Props) => (
  <nav className="lang" aria-label={translator(locale)('common.language')}>
    {locales.map((other) => (
      <a key={other} href={inLanguage(address, other)} lang={languageTag[other]} hrefLang={languageTag[other]} aria-current={other === locale ? 'true' : undefined}>
        {languageName[other].short}
      </a>
    ))}
  </nav>
)

/** The same as a menu, for narrow ones. */
export const LanguageMenu = ({ locale, address }: Props) => (
  <details className="menu">
    <summary>
      <Icon name="globe" />
      <span className="fu">{languageName[locale].full}</span>
      <span className="sh2">{languageName[locale].short}</span>
    </summary>
    <div className="pop">
      {locales.map((other) => (
        <a key={other} href={inLanguage(address, other)} lang={languageTag[other]} hrefLang={languageTag[other]} aria-current={other === locale ? 'true' : undefined}>
          {languageName[other].full}
        </a>
      ))}
    </div>
  </details>
)
