import { asc, isNull } from 'drizzle-orm'
import { type Locale, locales, textIn } from '@/lib/locales'
import type { CatalogueEntry } from '@/lib/projects/catalogue-entry'
import { CatalogueIndex, type Convert } from '@/lib/projects/catalogue-index'
import { statedJobs } from '@/lib/projects/figures'
import type { DocumentType, SearchDocument } from '@/lib/search/document'
import { TextIndex, type Texts } from '@/lib/search/text-index'
import { plainTitles } from '@/lib/search/title-worth'
import { anyone } from '@/lib/auth/roles'
import { convert } from '@/lib/exchange/convert'
import type { Rates } from '@/lib/exchange/rate'
import { type Db, db } from '../client'
import { readCatalogue } from '../queries/catalogue'
import { latestRates } from '../queries/rates'
import { agreements, figures, projects, sites } from '../schema'
import { plotDocuments, projectReader, registerDocuments } from './documents'

/** A record as it is ranked. */
type Entry = { type: DocumentType; slug: string; titles: string }

/** What texts find, as of one catalogue version. */
export type PortalTexts = {
  index: TextIndex
  /** By row. Projects come first, in the rows of the catalogue. */
  entries: readonly Entry[]
  /** The records of rows, for showing them; one that is gone meanwhile is left out. Projects are read from the database: there are too many to keep. */
  read: (rows: readonly number[]) => Promise<SearchDocument[]>
}

/** Everything public that is found in memory, as of one catalogue version. */
export type PortalIndex = {
  projects: CatalogueIndex
  /** Made when a text is first searched for. */
  texts: () => Promise<PortalTexts>
}

/** How many projects are read at once to be indexed. */
const batch = 200

type Held = { version: number; day: string; made: Promise<PortalIndex>; texts: { latest?: TextIndex } }
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
  const texts = current?.texts ?? {}
  const made = makeIndex(today, texts)
  held.set(db(), { version, day: today, made, texts })
  made.catch(() => held.delete(db()))
  return made
}

/** `kept` has the latest index of texts: the next one takes from it what has not changed. */
async function makeIndex(today: string, kept: Held['texts']): Promise<PortalIndex> {
  const catalogue = new CatalogueIndex(await catalogueEntries(), conversion(await latestRates(anyone, today)))
  let texts: ReturnType<PortalIndex['texts']> | undefined
  return { projects: catalogue, texts: () => (texts ??= makeTexts(catalogue.slugs, kept)) }
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

async function makeTexts(slugs: readonly string[], kept: Held['texts']): Promise<PortalTexts> {
  const registers = [...(await registerDocuments()), ...(await plotDocuments())]
  // Names of sectors, places and companies are read once for a version, not for each page of results.
  const readProjects = await projectReader()
  const entries: Entry[] = []
  const note = ({ type, slug, title, texts }: SearchDocument, known: string = slug): Texts => {
    entries.push({ type, slug: known, titles: plainTitles(title) })
    return texts
  }
  async function* all(): AsyncGenerator<Texts> {
    for (let from = 0; from < slugs.length; from += batch) {
      const found = await readProjects(slugs.slice(from, from + batch))
      for (const slug of slugs.slice(from, from + batch)) yield note(found.get(slug) ?? { type: 'project', slug, title: {}, summary: null, sample: false, texts: [] }, slug)
    }
    for (const document of registers) yield note(document)
  }
  kept.latest = await TextIndex.of(all(), kept.latest)
  return {
    index: kept.latest,
    entries,
    read: async (rows) => {
      const wanted = rows.filter((row) => row < slugs.length).map((row) => slugs[row]!)
      const found = wanted.length > 0 ? await readProjects(wanted) : undefined
      return rows.flatMap((row) => (row < slugs.length ? found!.get(slugs[row]!) : registers[row - slugs.length]) ?? [])
    },
  }
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
