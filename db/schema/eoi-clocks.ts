import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { eois } from './eois'
import { instant } from './columns'

/**
 * What `lib/eoi/clock.ts` computes from the log of a submitted case, kept so that lists can be ordered and warnings found by an index.
 * Written in the transaction of each event and anew when the calendar changes; the log stays the truth.
 */
export const eoiClocks = pgTable(
  'eoi_clocks',
  {
    eoiId: uuid('eoi_id').primaryKey().references(() => eois.id, { onDelete: 'cascade' }),
    /** The promise that is to be kept next; null when both are met or the case is closed. */
    promise: text({ enum: ['first', 'substantive'] }),
    /** When it is due; null when nothing is owed, and while it is paused unless it was late before. */
    dueAt: instant('due_at'),
    /** When half, four fifths and one and a half of its working time are used up; null when nothing is owed, and while it is paused before. */
    halfAt: instant('half_at'),
    mostAt: instant('most_at'),
    beyondAt: instant('beyond_at'),
    /** Since when the clock stands, because the investor was asked; null while it runs. No warning is given while it stands. */
    pausedAt: instant('paused_at'),
    /** When somebody has to be told something next: the first look is at half of the promise, or a week after the question; each look moves it on. Null when nothing can be due. */
    lookAt: instant('look_at'),
    /** When each promise was met, and when it was due, as far as that is known. For the figures of units and months. */
    firstDueAt: instant('first_due_at'),
    firstMetAt: instant('first_met_at'),
    substantiveDueAt: instant('substantive_due_at'),
    substantiveMetAt: instant('substantive_met_at'),
  },
  (table) => [index('eoi_clocks_by_due').on(table.dueAt, table.eoiId), index().on(table.halfAt), index().on(table.mostAt), index().on(table.beyondAt), index().on(table.lookAt)],
)
