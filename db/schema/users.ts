import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { roles } from '@/lib/auth/roles'
import { locales } from '@/lib/locales'
import { instant, lifecycle } from './columns'

/** A person who can sign in. The first columns are those of the sign-in library's adapter. */
export const users = pgTable('users', {
  id: text().primaryKey().$defaultFn(() => crypto.randomUUID()),
  name: text(),
  /** Lower case; one account an address. */
  email: text().notNull().unique(),
  emailVerified: instant('email_verified'),
  image: text(),
  role: text({ enum: roles }).notNull().default('investor'),
  /** Language of mails; that of the page where the person last signed in. */
  locale: text({ enum: locales }).notNull().default('en'),
  /** Languages that an officer writes in, beside kk and ru: others may ask them for a translation. */
  languages: text({ enum: locales }).array().notNull().default([]),
  /** Time zone (IANA) in which the person reads meeting times; null until they chose one. */
  timeZone: text('time_zone'),
  /** Kinds of case mails that the person does not want; those that the law or a deadline asks for leave anyway. */
  mutedMails: text('muted_mails').array().notNull().default([]),
  /** Whether single keys act on the desk: people who speak to the computer switch them off. */
  shortcuts: boolean().notNull().default(true),
  /** Set when the account may no longer sign in. */
  deactivatedAt: instant('deactivated_at'),
  /** Why, in the words of the admin; kept until the account is opened again. */
  deactivationReason: text('deactivation_reason'),
  /** Null while the person was invited and has never signed in. */
  lastSignInAt: instant('last_sign_in_at'),
  /** Rises with each change by an admin; a form made from an older version is refused. */
  version: integer().notNull().default(1),
  sample: boolean().notNull().default(false),
  ...lifecycle,
})

/** Accounts at an identity provider; used by OIDC sign-in. */
export const accounts = pgTable(
  'accounts',
  {
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
)

/** A signed-in browser. Deleting the row ends the session at once. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the cookie's value: a copy of the database opens no session. */
    sessionToken: text('session_token').primaryKey(),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    /** When it ends however much it is used; `lib/auth/session-life.ts` has the hours of each role. */
    expires: instant('expires').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Names the session in lists and forms, which never hold its token. */
    id: uuid().notNull().unique().defaultRandom(),
    /** Last request, to the minute: idle sessions end. */
    usedAt: instant('used_at').notNull().defaultNow(),
    /** Coarse name of the browser, as `Chrome, Windows`; null when it says nothing known. No network is stored. */
    device: text(),
    /** Last proof of a second factor in this session; null while there was none. */
    confirmedAt: instant('confirmed_at'),
  },
  (table) => [index().on(table.userId)],
)

/** A sign-in link that has not been used. */
export const signInTokens = pgTable(
  'sign_in_tokens',
  {
    identifier: text().notNull(),
    /** Hash of the link's token, as the sign-in library makes it. */
    token: text().notNull(),
    expires: instant('expires').notNull(),
    locale: text({ enum: locales }).notNull().default('en'),
    /** Same-origin path to return to. */
    next: text(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
)

/** Attempts that are limited, by key (`sign-in:address:…`, `sign-in:network:…`), shared by all instances. */
export const attempts = pgTable(
  'attempts',
  {
    id: uuid().primaryKey().defaultRandom(),
    key: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index().on(table.key, table.at)],
)

/** A form that was posted after its session had ended: kept, under a secret token, until its writer is back. */
export const parkedForms = pgTable('parked_forms', {
  /** SHA-256 of the token in the return address. */
  tokenHash: text('token_hash').primaryKey(),
  /** The page that takes the form up again. */
  path: text().notNull(),
  fields: text().notNull(),
  expires: instant('expires').notNull(),
})
