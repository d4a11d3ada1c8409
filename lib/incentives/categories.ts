/** Kinds of support measures, in the order in which the register groups them. */
export const incentiveCategories = ['tax', 'vat', 'customs', 'land', 'labour', 'contract', 'grant', 'support', 'eligibility', 'obligation'] as const
export type IncentiveCategory = (typeof incentiveCategories)[number]
