import { bigserial, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** Who changed what, before and after. A trigger refuses UPDATE and DELETE. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    /** User id, or the name of a system actor. */
    actor: text().notNull(),
    actorRole: text('actor_role').notNull(),
    /** `project.updated`, `user.invited`, `case.opened` … */
    event: text().notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    before: jsonb(),
    after: jsonb(),
  },
  (table) => [index().on(table.subjectType, table.subjectId), index().on(table.at)],
)
