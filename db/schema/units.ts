import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { lifecycle, localized } from './columns'
import { users } from './users'

/** A unit of the akimat (or a partner body) that receives expressions of interest. */
export const units = pgTable('units', {
  id: text().primaryKey(),
  name: localized('name').notNull(),
  type: text().notNull(),
  /** The unit's own mailbox, never a person's; null until an admin enters it. */
  mailbox: text(),
  sectorIds: text('sector_ids').array().notNull().default([]),
  siteIds: text('site_ids').array().notNull().default([]),
  districtIds: text('district_ids').array().notNull().default([]),
  /** Working days to the first answer by a person. */
  firstReplyDays: integer('first_reply_days').notNull().default(2),
  /** Working days to a substantive answer. */
  substantiveDays: integer('substantive_days').notNull().default(5),
  /** Working days after which a case that an officer has and leaves untouched returns to the unit's list. */
  assigneeDays: integer('assignee_days').notNull().default(2),
  /** The name follows usual practice and still has to be confirmed. */
  nameAssumed: boolean('name_assumed').notNull().default(false),
  sourceId: text('source_id'),
  editorNotes: text('editor_notes'),
  position: integer().notNull(),
  /** Rises with each change; a form made from an older version is refused. */
  version: integer().notNull().default(1),
  ...lifecycle,
})

/** Which officers work for which units, and who heads them. */
export const unitMembers = pgTable(
  'unit_members',
  {
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    unitId: text('unit_id').notNull().references(() => units.id),
    head: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.userId, table.unitId] })],
)
