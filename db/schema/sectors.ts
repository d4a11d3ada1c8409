import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { localized } from './columns'

export const sectorGroups = ['agriculture', 'manufacturing', 'mining', 'infrastructure', 'services', 'mixed'] as const

/** The controlled list of sectors. */
export const sectors = pgTable('sectors', {
  id: text().primaryKey(),
  name: localized('name').notNull(),
  group: text({ enum: sectorGroups }).notNull(),
  /** ISIC Rev. 4 division, two digits; `00` is a local code for mixed projects. */
  isicDivision: text('isic_division').notNull(),
  position: integer().notNull(),
})
