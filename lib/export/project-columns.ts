import type { ApiRecord } from '@/lib/api/records'
import { countryName } from '@/lib/countries'
import { languageTag, type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Cell, dateCell, numberCell } from './cells'

type Project = ApiRecord<'projects'>
type Texts = Project['name']
type Column = readonly [name: ColumnName, cell: (project: Project, locale: Locale) => Cell | null | undefined]

const inWords = (text: Texts | null, locale: Locale) => textIn(text && (Object.fromEntries(Object.entries(text).filter(([, value]) => value !== null)) as Record<Locale, string>), locale)
const listed = (items: (string | undefined)[]): string | null => items.filter(Boolean).join('; ') || null
const sourceOf = ({ publisher, date }: { publisher: string; date: string | null }): string => (date ? `${publisher}, ${date}` : publisher)

/** The one amount that may stand for the project: what an editor marked, or the only one. */
const amountOf = ({ amounts }: Project) => amounts.find(({ leading }) => leading) ?? (amounts.length === 1 ? amounts[0] : undefined)
/** Where sources disagree no single figure is given. */
const orDiffer = (project: Project, locale: Locale, cell: (amount: Project['amounts'][number]) => Cell | null): Cell | null => {
  const amount = amountOf(project)
  if (amount) return cell(amount)
  return project.amounts.length > 0 ? translator(locale)('takeAway.differ') : null
}
const jobs = (kind: Project['jobs'][number]['kind']) => (project: Project) => {
  const figure = project.jobs.find((stated) => stated.kind === kind)
  return figure && numberCell(String(figure.value))
}

const columns = [
  ['code', ({ code }) => code],
  ['name', ({ name }, locale) => inWords(name, locale)?.text],
  ['summary', ({ summary }, locale) => inWords(summary, locale)?.text],
  ['language', ({ name }, locale) => languageTag[inWords(name, locale)?.lang ?? locale]],
  ['sector', ({ sector }, locale) => inWords(sector.name, locale)?.text],
  ['stage', ({ stage }, locale) => translator(locale)(`terms.stage.${stage}`)],
  ['stageAsOf', ({ stageAsOf }) => stageAsOf && dateCell(stageAsOf)],
  ['seeks', ({ seeks }, locale) => (seeks ? translator(locale)(`projects.page.seeks.${seeks}`) : translator(locale)('common.askAkimat'))],
  ['districts', ({ districts }, locale) => listed(districts.map(({ name }) => inWords(name, locale)?.text))],
  ['site', ({ site }, locale) => inWords(site?.name ?? null, locale)?.text],
  ['partners', ({ partners }, locale) => listed(partners.map(({ name, nameText }) => inWords(nameText, locale)?.text ?? name))],
  ['countries', ({ partners }, locale) => listed([...new Set(partners.map(({ country }) => countryName(country, locale)))])],
  ['amount', (project, locale) => orDiffer(project, locale, ({ value }) => numberCell(value))],
  ['currency', (project, locale) => orDiffer(project, locale, ({ currency }) => currency)],
  ['amountSource', (project, locale) => orDiffer(project, locale, ({ source }) => sourceOf(source))],
  ['amountAddress', (project, locale) => orDiffer(project, locale, ({ source }) => source.url)],
  ['amounts', ({ amounts }) => listed(amounts.map(({ value, currency, source }) => `${value} ${currency} (${sourceOf(source)})`))],
  ['jobsPermanent', jobs('permanent')],
  ['jobsTemporary', jobs('temporary')],
  ['jobsTotal', jobs('total')],
  ['jobsSource', (project) => listed([...new Set(project.jobs.map(({ source }) => sourceOf(source)))])],
  ['area', ({ area: [stated] }) => stated && numberCell(String(stated.value))],
  ['areaSource', ({ area: [stated] }) => stated && sourceOf(stated.source)],
  ['export', ({ exportOriented }, locale) => exportOriented === null ? null : translator(locale)(exportOriented ? 'projects.page.export.yes' : 'projects.page.export.no')],
  ['updated', ({ updatedAt }) => dateCell(updatedAt.slice(0, 10))],
  ['sample', ({ sample }, locale) => translator(locale)(sample ? 'common.sample' : 'takeAway.real')],
  ['address', ({ pages }, locale) => pages[locale]],
] as const satisfies readonly Column[]
type ColumnName =
  | 'code' | 'name' | 'summary' | 'language' | 'sector' | 'stage' | 'stageAsOf' | 'seeks' | 'districts' | 'site' | 'partners' | 'countries' | 'amount' | 'currency' | 'amountSource'
  | 'amountAddress' | 'amounts' | 'jobsPermanent' | 'jobsTemporary' | 'jobsTotal' | 'jobsSource' | 'area' | 'areaSource' | 'export' | 'updated' | 'sample' | 'address'

/** Titles of the columns in the reader's language. */
export const projectHeader = (locale: Locale): string[] => columns.map(([name]) => translator(locale)(`takeAway.columns.${name}`))

/** A project as one row. What no source says is "not disclosed", in number columns too: an empty cell would read as zero. */
export const projectCells = (project: Project, locale: Locale): Cell[] =>
  (columns as readonly Column[]).map(([, cell]) => cell(project, locale) ?? translator(locale)('common.notDisclosed'))
