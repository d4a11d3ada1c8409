import { languageName, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { networkFields } from '@/lib/plots/editable'
import { utilityKinds } from '@/lib/plots/kinds'

/** Names of controls in the order in which forms ask them: an error's link says the words of the label. */
export function controlLabel(control: string, locale: Locale): string {
  const network = networkLabel(control, locale)
  if (network) return network
  const t = translator(locale)
  const [, base = control, row, language] = /^([a-zA-Z]+)(?:-(\d+))?(?:-(kk|ru|en|zh))?$/.exec(control) ?? []
  const label = base in labels ? t(labels[base as keyof typeof labels]) : base
  return [row === undefined ? label : `${label} ${Number(row) + 1}`, languageOf(language)].filter(Boolean).join(', ')
}

/** "Power: Capacity" for a control of a plot's network. */
function networkLabel(control: string, locale: Locale): string | undefined {
  const t = translator(locale)
  const [kind, field] = control.split('-')
  const [network, name] = [utilityKinds.find((one) => one === kind), networkFields.find((one) => one === field)]
  return network && name && `${t(`plots.utility.${network}`)}: ${t(`plotWork.network.${name}`)}`
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
  error: 'mail.field.error', count: 'mail.field.count', search: 'mail.field.search', mails: 'mail.field.mails', attempts: 'mail.field.attempts', reference: 'mail.list.reference',
  unitName: 'unitWork.field.unitName', nameKnown: 'unitWork.field.nameKnown', mailbox: 'unitWork.field.mailbox', firstReplyDays: 'unitWork.field.firstReplyDays', substantiveDays: 'unitWork.field.substantiveDays',
  replyTitle: 'replies.field.title', replyBody: 'replies.field.body', replyStage: 'replies.field.stage', position: 'replies.field.position',
  languages: 'translations.languages',
  lostReason: 'caseWork.lost.reason', lostCountry: 'caseWork.lost.country', reason: 'people.field.reason', personName: 'people.field.personName', email: 'people.field.email', locale: 'people.field.locale', role: 'people.field.role', unitIds: 'people.field.unitIds', headOf: 'people.field.headOf', to: 'people.field.to', cases: 'people.field.cases',
  confirmedOn: 'stale.confirmedOn',
  day: 'workCalendar.field.day', days: 'workCalendar.field.days', dayKind: 'workCalendar.field.dayKind',
  sectorIds: 'routing.field.sectorIds', siteIds: 'routing.field.siteIds', kinds: 'routing.field.kinds', countries: 'routing.field.countries', minAmountUsd: 'routing.field.minAmountUsd', maxAmountUsd: 'routing.field.maxAmountUsd',
  projects: 'routing.field.projects', projectIds: 'routing.field.projects', plotCodes: 'routing.field.plotCodes', unitId: 'routing.field.unitId', rulePlace: 'routing.field.place', restoredFrom: 'routing.field.restoredFrom',
  untilDay: 'absences.field.untilDay', deputyId: 'absences.field.deputy',
  minJobs: 'highValue.minJobs', sector: 'highValue.sector', fromDay: 'highValue.fromDay', tenge: 'highValue.tenge', sourceUrl: 'highValue.sourceUrl',
  otherCompany: 'organisations.field.otherCompany', decision: 'organisations.field.decision',
  by: 'security.field.by', device: 'security.field.device', factor: 'security.field.factor', codesLeft: 'security.field.codesLeft', app: 'security.field.app', passkeys: 'security.field.passkeys',
  plotKind: 'plotWork.field.plotKind', code: 'plotWork.field.code', status: 'plots.list.status', statusAsOf: 'plotWork.field.statusAsOf', areaHa: 'plotWork.field.areaHa', divisible: 'plotWork.field.divisible', smallestPartHa: 'plotWork.field.smallestPartHa',
  tenure: 'plots.land.tenure', price: 'plots.land.price', priceCurrency: 'plotWork.field.priceCurrency', priceUnit: 'plotWork.field.priceUnit', priceAsOf: 'plotWork.field.priceAsOf', buildClass: 'plots.land.class', floorM2: 'plotWork.field.floorM2',
  clearHeightM: 'plotWork.field.clearHeightM', floorLoad: 'plotWork.field.floorLoad', craneT: 'plotWork.field.craneT', docks: 'plots.land.docks', condition: 'plots.land.condition', shape: 'plotWork.field.shape', permittedUse: 'plots.land.use', months: 'plotWork.months',
} as const

const sentences = {
  required: 'admin.error.required', 'too-long': 'admin.error.too-long', choose: 'admin.error.choose', date: 'admin.error.date', 'date-future': 'admin.error.date-future', number: 'admin.error.number',
  'whole-number': 'admin.error.whole-number', 'source-required': 'admin.error.source-required', 'one-source': 'admin.error.one-source', url: 'admin.error.url', 'stage-date-required': 'admin.error.stage-date-required',
  'not-json': 'map.admin.fault.not-json', 'not-areas': 'map.admin.fault.not-areas', 'too-many-points': 'map.admin.fault.too-many-points', 'out-of-bounds': 'map.admin.fault.out-of-bounds', 'not-the-region': 'map.admin.fault.not-the-region',
  'rate-currency': 'rates.error.currency', 'rate-units': 'rates.error.units', 'rate-number': 'rates.error.number', 'rate-date': 'rates.error.date', 'rate-differs': 'rates.error.differs',
  'rates-empty': 'rates.error.empty', 'rates-xml': 'rates.error.xml', 'rates-items': 'rates.error.items', 'rates-date': 'rates.error.fileDate', 'rates-item': 'rates.error.item', 'rates-twice': 'rates.error.twice', 'rates-differ': 'rates.error.differ',
  'promise-days': 'unitWork.error.promise-days', 'promise-order': 'unitWork.error.promise-order', 'mailbox-person': 'unitWork.error.mailbox-person',
  'own-role': 'people.error.own-role', 'own-account': 'people.error.own-account', 'last-admin': 'people.error.last-admin', 'has-cases': 'people.error.has-cases', 'officer-unit': 'people.error.officer-unit', 'known-address': 'people.error.known-address', email: 'people.error.email', receiver: 'people.error.receiver', 'closed-account': 'people.error.closed-account', 'mail-link-expired': 'mail.dead.linkExpired',
  'calendar-date': 'workCalendar.error.date', 'calendar-year': 'workCalendar.error.year', 'calendar-taken': 'workCalendar.error.taken',
  'rule-condition': 'routing.error.ruleCondition', 'project-codes': 'routing.error.projectCodes', 'amount-range': 'routing.error.amountRange',
  'absence-order': 'absences.error.order', 'absence-deputy': 'absences.error.deputy', 'absence-overlap': 'absences.error.overlap',
  'threshold-empty': 'highValue.error.empty', 'mci-taken': 'highValue.error.mciTaken',
  'plot-held': 'plotWork.error.held', 'above-capacity': 'plotWork.error.aboveCapacity', polygon: 'plotWork.error.polygon', 'plot-code': 'plotWork.error.code', 'code-taken': 'plotWork.error.codeTaken', months: 'plotWork.error.months',
} as const

/** The sentence for an error code of a form. */
export const errorSentence = (code: string, locale: Locale): string => translator(locale)(sentences[code as keyof typeof sentences] ?? 'admin.error.choose')
