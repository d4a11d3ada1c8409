import { bigint, bigserial, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** Who changed what, before and after. A trigger refuses UPDATE, DELETE and TRUNCATE. */
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
  // Each filter of the audit's page reads its rows in the order in which they are shown.
  (table) => [
    index().on(table.at, table.id),
    index().on(table.subjectType, table.subjectId, table.at, table.id),
    index().on(table.actor, table.at, table.id),
    index().on(table.event, table.at, table.id),
  ],
)

/**
 * One link for each entry of the audit, in the order of commits. A trigger of the database writes it at the end of the
 * transaction and refuses every change; `lib/audit/chain.ts` recomputes it.
 */
export const auditChain = pgTable('audit_chain', {
  /** From 1, without a gap: ids of entries have gaps where a transaction was rolled back. */
  position: bigint({ mode: 'number' }).primaryKey(),
  auditId: bigint('audit_id', { mode: 'number' }).notNull().unique(),
  /** The hash at the position before; empty at the first one. */
  previous: text().notNull(),
  /** SHA-256, in hexadecimal, of the previous hash and all values of the entry. */
  hash: text().notNull(),
})
