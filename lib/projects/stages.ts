/** The life of a project from idea to plant; `construction` also means that work has begun. */
export const stages = ['idea', 'negotiation', 'memorandum', 'agreement', 'construction', 'operating'] as const
export type Stage = (typeof stages)[number]

/** Whom a project looks for; null in the database means "ask the akimat". */
export const seeking = ['investor', 'technology', 'contractor', 'buyer', 'nobody'] as const
export type Seeking = (typeof seeking)[number]

/** What a figure measures. Amounts have an ISO 4217 unit; the others `jobs` or `ha`. */
export const figureKinds = ['amount', 'jobs_permanent', 'jobs_temporary', 'jobs_total', 'area_ha'] as const
export type FigureKind = (typeof figureKinds)[number]

/** Currencies in which amounts are stated and may be shown. */
export const currencies = ['USD', 'CNY', 'EUR', 'KZT'] as const
export type Currency = (typeof currencies)[number]
