import { runtime } from '@/lib/runtime'

const secure = (): boolean => runtime().env.baseUrl.startsWith('https:')

/** The name of a cookie of ours. Browsers hold one that begins so to this host and to https, and no neighbouring host can set it. */
export const cookieName = (name: string): string => `${secure() ? '__Host-' : ''}${name}`

/** Name of the cookie that holds the session; the sign-in library is told it. */
export const sessionCookieName = (): string => cookieName('authjs.session-token')

const attributes = (): string => `HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`

/** Set-Cookie that gives a browser its session. */
export const sessionCookie = (token: string, expires: Date): string => `${sessionCookieName()}=${token}; Path=/; Expires=${expires.toUTCString()}; ${attributes()}`

/** Set-Cookie that takes the session from the browser. */
export const endSessionCookie = (): string => `${sessionCookieName()}=; Path=/; Max-Age=0; ${attributes()}`

/** Set-Cookie of a small note for the way to another page and back, gone after a quarter of an hour or when `value` is empty. */
export const passingCookie = (name: string, value: string): string => `${cookieName(name)}=${encodeURIComponent(value)}; Path=/; Max-Age=${value ? 900 : 0}; ${attributes()}`
