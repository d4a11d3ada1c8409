import { languageTag, type Locale } from './locales'

/** ISO 3166-1 alpha-2, all 249 codes. */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(' ')

/** Where Node's names are not those that readers here use. */
const usual: Record<Locale, Record<string, string>> = {
  kk: { HK: 'Гонконг', MO: 'Макао', US: 'АҚШ', CD: 'Конго Демократиялық Республикасы', CG: 'Конго Республикасы', KR: 'Оңтүстік Корея', AE: 'БАӘ' },
  ru: { HK: 'Гонконг', MO: 'Макао', US: 'США', KG: 'Кыргызстан', CD: 'Демократическая Республика Конго', CG: 'Республика Конго', AE: 'ОАЭ', KR: 'Южная Корея' },
  en: { HK: 'Hong Kong', MO: 'Macao', TR: 'Türkiye', CD: 'DR Congo', CG: 'Republic of the Congo' },
  zh: { HK: '中国香港', MO: '中国澳门', TW: '中国台湾' },
}

const names = new Map<Locale, Intl.DisplayNames>()

/** The name of a country (ISO 3166-1 alpha-2) as readers of the language write it; the code itself when it has none. */
export function countryName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([languageTag[locale]], { type: 'region', fallback: 'code' })
  names.set(locale, known)
  return /^[A-Z]{2}$/.test(code) ? (usual[locale][code] ?? known.of(code) ?? code) : code
}

/** Whether a code stands in ISO 3166-1. */
export const isCountry = (code: string): boolean => codes.includes(code)

const lists = new Map<Locale, { code: string; name: string }[]>()

/** All countries and territories in the reader's alphabet; China and Kazakhstan, where most inquiries come from, first. */
export function countryList(locale: Locale): { code: string; name: string }[] {
  const known = lists.get(locale)
  if (known) return known
  const { compare } = new Intl.Collator(languageTag[locale])
  const first = ['CN', 'KZ']
  const rest = codes.filter((code) => !first.includes(code)).map((code) => ({ code, name: countryName(code, locale) })).sort((a, b) => compare(a.name, b.name))
  const list = [...first.map((code) => ({ code, name: countryName(code, locale) })), ...rest]
  lists.set(locale, list)
  return list
}
