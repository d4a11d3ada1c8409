import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { users } from './users'

/** An app that shows six digits (TOTP, RFC 6238); one a person. */
export const authenticatorApps = pgTable('authenticator_apps', {
  userId: text('user_id').primaryKey().references(() => users.id, { onDelete: 'cascade' }),
  /** The shared secret, sealed with a key derived from AUTH_SECRET. */
  sealedSecret: text('sealed_secret').notNull(),
  /** Half minutes since 1970 of the last code that was taken; an older or equal one is refused. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  usedAt: instant('used_at').notNull().defaultNow(),
})

/** A passkey (WebAuthn); a person may have several. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    /** Named by its owner. */
    name: text().notNull(),
    credentialId: text('credential_id').notNull().unique(),
    /** COSE key, base64url. */
    publicKey: text('public_key').notNull(),
    /** Signatures it has counted; 0 for those that do not count. */
    counter: bigint({ mode: 'number' }).notNull(),
    /** How a browser may reach it (`internal`, `usb`, `hybrid` …), as it said itself. */
    transports: jsonb().$type<string[]>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    usedAt: instant('used_at'),
  },
  (table) => [index().on(table.userId)],
)

/** Codes for the day when app and passkey are lost; each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
    /** scrypt of the code with the salt of its set, base64url. */
    hash: text().notNull(),
    salt: text().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
)
