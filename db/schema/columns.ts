import { jsonb, timestamp } from 'drizzle-orm/pg-core'
import type { Localized } from '@/lib/locales'

/** A text in up to four languages; a missing key means that the translation does not exist yet. */
export const localized = (name: string) => jsonb(name).$type<Localized>()

/** An instant, stored in UTC. Days and hours are shown in Turkistan time (UTC+5). */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** When the row came and last changed. */
export const lifecycle = {
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow().$onUpdate(() => new Date()),
}
