import { asc, isNull } from 'drizzle-orm'
import { type Locale, locales, textIn } from '@/lib/locales'
import { type CatalogueEntry, CatalogueIndex, type Convert } from '@/lib/projects/catalogue-index'
import { statedJobs } from '@/lib/projects/figures'
import type { SearchDocument } from '@/lib/search/document'
import { TextIndex } from '@/lib/search/text-index'
import { anyone } from '@/lib/auth/roles'
import { convert } from '@/lib/exchange/convert'
import type { Rates } from '@/lib/exchange/rate'
import { type Db, db } from '../client'
import { readCatalogue } from '../queries/catalogue'
import { latestRates } from '../queries/rates'
import { agreements, figures, projects, sites } from '../schema'
import { plotDocuments, projectDocuments, registerDocuments } from './documents'

/** Everything public that is found in memory, as of one catalogue version. */
export type PortalIndex = {
  projects: CatalogueIndex
  /** Made when a text is first searched for. Projects come first, in the rows of `projects`. */
  texts: () => Promise<{ documents: readonly SearchDocument[]; index: TextIndex }>
}

type Held = { version: number; day: string; made: Promise<PortalIndex> }
const key = Symbol.for('invest.portal-index')
/** One a database: pages and route handlers are separate bundles with their own copy of this module. */
const holder = globalThis as unknown as { [key]?: WeakMap<Db, Held> }

/**
 * The index of what everyone may read, made anew when the catalogue version has risen and on each new day in Turkistan
 * (`today`, YYYY-MM-DD), whose rates it sorts amounts by. While it is being made, requests wait for it: an answer is
 * never older than the version it was asked under.
 */
export async function portalIndex(today: string): Promise<PortalIndex> {
  const { version } = await readCatalogue()
  const held = (holder[key] ??= new WeakMap())
  const current = held.get(db())
  if (current && current.version >= version && current.day === today) return current.made
  const made = makeIndex(today)
  held.set(db(), { version, day: today, made })
  made.catch(() => held.delete(db()))
  return made
}

async function makeIndex(today: string): Promise<PortalIndex> {
  const catalogue = new CatalogueIndex(await catalogueEntries(), conversion(await latestRates(anyone, today)))
  let texts: ReturnType<PortalIndex['texts']> | undefined
  return { projects: catalogue, texts: () => (texts ??= makeTexts()) }
}

/** Conversion for filtering and sorting: by the rate of one million, worked out once for a pair of currencies. */
function conversion(rates: Rates): Convert {
  const factors = new Map<string, number | undefined>()
  return (value, from, to) => {
    const pair = `${from} ${to}`
    if (!factors.has(pair)) {
      const million = convert('1000000', from, to, rates)
      factors.set(pair, million === undefined ? undefined : Number(million) / 1_000_000)
    }
    const factor = factors.get(pair)
    return factor === undefined ? undefined : value * factor
  }
}

async function makeTexts() {
  const documents = [...(await projectDocuments()), ...(await registerDocuments()), ...(await plotDocuments())]
  return { documents, index: await TextIndex.of(documents.map(({ texts }) => texts)) }
}

/** All public projects, in the region's order. */
async function catalogueEntries(): Promise<CatalogueEntry[]> {
  const [rows, figureRows, siteRows, agreementRows] = await Promise.all([
    db()
      .select({
        slug: projects.id, stage: projects.stage, stageAsOf: projects.stageAsOf, sector: projects.sectorId, countries: projects.partnerCountries, districts: projects.districtIds,
        siteId: projects.siteId, seeks: projects.seeks, exportOriented: projects.exportOriented, name: projects.name,
      })
      .from(projects)
      .orderBy(asc(projects.position), asc(projects.id)),
    db()
      .select({ projectId: figures.projectId, kind: figures.kind, value: figures.value, unit: figures.unit, headline: figures.headline, asOf: figures.asOf })
      .from(figures)
      .where(isNull(figures.retiredAt)),
    db().select({ id: sites.id, parentId: sites.parentId }).from(sites),
    db().select({ projectIds: agreements.projectIds }).from(agreements),
  ])
  const parents = new Map(siteRows.map(({ id, parentId }) => [id, parentId]))
  const documented = new Set(agreementRows.flatMap(({ projectIds }) => projectIds))
  const figuresOf = new Map<string, typeof figureRows>()
  for (const figure of figureRows) {
    const known = figuresOf.get(figure.projectId)
    if (known) known.push(figure)
    else figuresOf.set(figure.projectId, [figure])
  }
  return rows.map(({ stageAsOf, siteId, name, ...row }) => {
    const own = figuresOf.get(row.slug) ?? []
    return {
      ...row,
      sites: siteId ? [siteId, parents.get(siteId)].filter((id) => typeof id === 'string') : [],
      documents: documented.has(row.slug),
      amounts: own.filter(({ kind }) => kind === 'amount').sort((a, b) => Number(b.headline) - Number(a.headline) || Number(b.value) - Number(a.value)).map(({ value, unit }) => ({ value: Number(value), currency: unit })),
      jobs: Number(statedJobs(own)?.value ?? Number.NaN) || null,
      updatedOn: [stageAsOf, ...own.map(({ asOf }) => asOf)].filter((date) => date !== null).sort().at(-1) ?? null,
      names: Object.fromEntries(locales.map((locale) => [locale, textIn(name, locale)?.text ?? ''])) as Record<Locale, string>,
    }
  })
}
