import type { Locale } from '../locales'
import { paths } from '../paths'
import { type Actor, isSignedIn, type Role } from './roles'

const rooms: Record<Role, (locale: Locale) => string> = {
  investor: (locale) => paths.account(locale),
  officer: (locale) => paths.desk(locale),
  editor: (locale) => paths.adminProjects(locale),
  admin: (locale) => paths.adminProjects(locale),
}

/** Where a person of this role begins to work. */
export const roomOf = (locale: Locale, role: Role): string => rooms[role](locale)

/** The actor's own room; undefined for a visitor. */
export const homeOf = (locale: Locale, actor: Actor): string | undefined => (isSignedIn(actor) ? roomOf(locale, actor.role) : undefined)
