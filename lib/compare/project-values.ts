import { statedAmount, statedJobs } from '../projects/figures'
import type { Figure, Named, NamedPartner } from '../projects/record'
import type { Seeking, Stage } from '../projects/stages'
import type { SourceRef } from '../sources/evidence'
import type { Values } from './differences'

/** What a comparison needs of a project. */
export type ComparedProject = {
  figures: Figure[]
  stage: Stage
  stageAsOf: string | null
  sectorId: string
  seeks: Seeking | null
  exportOriented: boolean | null
  site: Named | null
  districts: Named[]
  partners: NamedPartner[]
  sources: ReadonlyMap<string, SourceRef>
}

const decimal = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value)
const amountOf = (figures: readonly Figure[]): string | null => {
  const stated = statedAmount(figures)
  if (stated.kind === 'unknown') return null
  if (stated.kind === 'stated') return `${stated.figure.unit} ${decimal(stated.figure.value)}`
  return stated.ranges.map(({ currency, low, high }) => `${currency} ${decimal(low)}-${decimal(high)}`).join(', ')
}

/** The one figure of a project's area, in hectares. */
export const areaOf = (figures: readonly Figure[]): Figure | undefined => figures.find(({ kind }) => kind === 'area_ha')

/** The newest date that stands behind what is shown of a project: of its stage or of a source; null when none is dated. */
export const newestDate = ({ stageAsOf, figures, sources }: Pick<ComparedProject, 'stageAsOf' | 'figures' | 'sources'>): string | null =>
  [stageAsOf, ...figures.map(({ source }) => source.date), ...[...sources.values()].map(({ date }) => date)].filter((date) => date !== null).sort().at(-1) ?? null

/** A project in the rows of a comparison. */
export function projectValues(project: ComparedProject): Values {
  const jobs = statedJobs(project.figures)
  const area = areaOf(project.figures)
  const list = (texts: string[]): string | null => (texts.length > 0 ? texts.sort().join(', ') : null)
  return {
    amount: amountOf(project.figures),
    jobs: jobs ? `${jobs.kind} ${decimal(jobs.value)}` : null,
    area: area ? `ha ${decimal(area.value)}` : null,
    stage: project.stage,
    site: project.site?.id ?? null,
    districts: list(project.districts.map(({ id }) => id)),
    sector: project.sectorId,
    seeks: project.seeks,
    export: project.exportOriented === null ? null : String(project.exportOriented),
    partners: list(project.partners.map(({ name }) => name)),
    updated: newestDate(project),
  }
}
