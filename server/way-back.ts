import { cookies } from 'next/headers'
import { isLocale, type Locale } from '@/lib/locales'
import { safeNext } from '@/lib/paths'
import { cookieName, passingCookie } from './session-cookie'

/** Holds the language and the page to return to while a person signs in at the organisation. */
const name = 'sign-in-way-back'

/** Set-Cookie that keeps them in this browser for a while. */
export const keepWayBack = (locale: Locale, next: string | undefined): string => passingCookie(name, [locale, ...(next ? [next] : [])].join(' '))

/** Set-Cookie that forgets them. */
export const forgetWayBack = (): string => passingCookie(name, '')

/** What was kept, checked again; nothing where the cookie is gone. */
export async function readWayBack(): Promise<{ locale?: Locale; next?: string }> {
  const [locale, next] = ((await cookies()).get(cookieName(name))?.value ?? '').split(' ')
  return { ...(isLocale(locale) && { locale }), ...(safeNext(next) && { next }) }
}
