type Cited = { sourceId: string }

/** Ids of all sources that a project rests on, in the order of the page, without repeats. */
export const citedSources = (project: { stageSourceId: string | null; history: readonly Cited[]; statements: readonly Cited[] }, figures: readonly Cited[]): string[] => [
  ...new Set([...figures, ...project.history, ...project.statements].map(({ sourceId }) => sourceId).concat(project.stageSourceId ?? [])),
]
