import { type Stage, stages } from '@/lib/projects/stages'

/** Stages that the register of agreements counts, in order. */
export const countedStages = ['memorandum', 'agreement', 'construction', 'operating'] as const
export type CountedStage = (typeof countedStages)[number]

type Project = { id: string; stage: Stage }

/**
 * How many of the projects named in documents stand at each stage or further, each project once however many
 * documents name it. `before` counts those that are still an idea or in negotiation.
 */
export function countProgress(agreements: readonly { projects: readonly Project[] }[]): { total: number; before: number; reached: Record<CountedStage, number> } {
  const named = new Map(agreements.flatMap(({ projects }) => projects.map((project) => [project.id, project.stage] as const)))
  const atLeast = (stage: Stage) => [...named.values()].filter((own) => stages.indexOf(own) >= stages.indexOf(stage)).length
  const reached = Object.fromEntries(countedStages.map((stage) => [stage, atLeast(stage)])) as Record<CountedStage, number>
  return { total: named.size, before: named.size - reached.memorandum, reached }
}
