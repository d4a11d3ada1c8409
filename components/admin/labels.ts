import { languageName, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Names of controls in the order in which forms ask them: an error's link says the words of the label. */
export function controlLabel(control: string, locale: Locale): string {
  const t = translator(locale)
  const [, base = control, row, language] = /^([a-zA-Z]+)(?:-(\d+))?(?:-(kk|ru|en|zh))?$/.exec(control) ?? []
  const label = base in labels ? t(labels[base as keyof typeof labels]) : base
  return [row === undefined ? label : `${label} ${Number(row) + 1}`, languageOf(language)].filter(Boolean).join(', ')
}

const languageOf = (language: string | undefined): string | undefined => locales.filter((locale) => locale === language).map((locale) => languageName[locale].full)[0]

const labels = {
  name: 'admin.field.name', summary: 'admin.field.summary', location: 'admin.field.location', notes: 'admin.field.notes', contradictions: 'admin.field.contradiction',
  stage: 'admin.field.stage', stageAsOf: 'admin.field.stageAsOf', stageSourceId: 'admin.field.stageSource', seeks: 'admin.field.seeks', sectorId: 'admin.field.sector', isicDivision: 'admin.field.isicDivision',
  siteId: 'admin.field.site', exportOriented: 'admin.field.exportOriented', districtIds: 'admin.field.districts',
  kind: 'admin.figure.kind', value: 'admin.figure.value', scale: 'admin.figure.scale', currency: 'admin.figure.currency', note: 'admin.figure.note', asOf: 'admin.figure.asOf', headline: 'admin.figure.headline',
  sourceId: 'admin.source.known', newTitle: 'admin.source.title', newPublisher: 'admin.source.publisher', newDate: 'admin.source.date', newKind: 'admin.source.kind', newLanguage: 'admin.source.language', newUrl: 'admin.source.url',
  geojson: 'map.admin.field.geojson', attribution: 'map.admin.field.attribution', areas: 'map.admin.field.areas',
  units: 'rates.field.units', kzt: 'rates.field.kzt', date: 'rates.field.date', publisher: 'rates.field.publisher', url: 'rates.field.url', file: 'rates.field.file', rate: 'rates.field.rate', rates: 'rates.field.rates',
  confirmedOn: 'stale.confirmedOn',
} as const

const sentences = {
  required: 'admin.error.required', 'too-long': 'admin.error.too-long', choose: 'admin.error.choose', date: 'admin.error.date', 'date-future': 'admin.error.date-future', number: 'admin.error.number',
  'whole-number': 'admin.error.whole-number', 'source-required': 'admin.error.source-required', 'one-source': 'admin.error.one-source', url: 'admin.error.url', 'stage-date-required': 'admin.error.stage-date-required',
  'not-json': 'map.admin.fault.not-json', 'not-areas': 'map.admin.fault.not-areas', 'too-many-points': 'map.admin.fault.too-many-points', 'out-of-bounds': 'map.admin.fault.out-of-bounds', 'not-the-region': 'map.admin.fault.not-the-region',
  'rate-currency': 'rates.error.currency', 'rate-units': 'rates.error.units', 'rate-number': 'rates.error.number', 'rate-date': 'rates.error.date', 'rate-differs': 'rates.error.differs',
  'rates-empty': 'rates.error.empty', 'rates-xml': 'rates.error.xml', 'rates-items': 'rates.error.items', 'rates-date': 'rates.error.fileDate', 'rates-item': 'rates.error.item', 'rates-twice': 'rates.error.twice', 'rates-differ': 'rates.error.differ',
} as const

/** The sentence for an error code of a form. */
export const errorSentence = (code: string, locale: Locale): string => translator(locale)(sentences[code as keyof typeof sentences] ?? 'admin.error.choose')
