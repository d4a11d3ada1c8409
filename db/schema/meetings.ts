import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { locales } from '@/lib/locales'
import { instant, lifecycle } from './columns'
import { eois } from './eois'
import { users } from './users'

/** A meeting of a case: offered times, then the one that the investor chose. */
export const meetings = pgTable(
  'meetings',
  {
    /** Also the UID of the calendar entry, which stays the same through all changes. */
    id: uuid().primaryKey().defaultRandom(),
    eoiId: uuid('eoi_id').notNull().references(() => eois.id, { onDelete: 'cascade' }),
    state: text({ enum: ['offered', 'booked', 'cancelled', 'held'] }).notNull(),
    kind: text({ enum: ['video', 'place', 'phone'] }).notNull(),
    /** Address of the room, link of the call, or number, by kind. */
    place: text().notNull(),
    subject: text().notNull(),
    minutes: integer().notNull(),
    /** Language of the interpreter who is wanted; null for none. */
    interpreter: text({ enum: locales }),
    startsAt: instant('starts_at'),
    /** SEQUENCE of the calendar entry (RFC 5545, 3.8.7.4). */
    sequence: integer().notNull().default(0),
    createdBy: text('created_by').notNull().references(() => users.id),
    cancelReason: text('cancel_reason'),
    /** When an officer let the investor read the decisions; null while they are the staff's. */
    decisionsShownAt: instant('decisions_shown_at'),
    version: integer().notNull().default(1),
    ...lifecycle,
  },
  (table) => [index().on(table.eoiId)],
)

/** A time that the unit offers for a meeting. */
export const meetingSlots = pgTable(
  'meeting_slots',
  {
    id: uuid().primaryKey().defaultRandom(),
    meetingId: uuid('meeting_id').notNull().references(() => meetings.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    withdrawn: boolean().notNull().default(false),
  },
  (table) => [index().on(table.meetingId)],
)

/** What a meeting decided, who does it and by when. */
export const meetingDecisions = pgTable(
  'meeting_decisions',
  {
    id: uuid().primaryKey().defaultRandom(),
    meetingId: uuid('meeting_id').notNull().references(() => meetings.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    /** `unit` or `investor`, and a name where one was given. */
    side: text({ enum: ['unit', 'investor'] }).notNull(),
    owner: text(),
    /** YYYY-MM-DD in Turkistan; null when no day was set. */
    dueOn: text('due_on'),
    doneAt: instant('done_at'),
  },
  (table) => [index().on(table.meetingId)],
)
