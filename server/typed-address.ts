import { cookies } from 'next/headers'
import { cookieName, passingCookie } from './session-cookie'

/** Holds what was typed into the sign-in form, so that a refused form and "send again" know it without an address in a URL. */
const name = 'sign-in-address'

/** Set-Cookie that keeps the typed address in this browser for a while. */
export const keepTypedAddress = (typed: string): string => passingCookie(name, typed.slice(0, 300))

/** Set-Cookie that forgets it. */
export const forgetTypedAddress = (): string => passingCookie(name, '')

/** The address as it was typed; empty when none was. */
export const typedAddress = async (): Promise<string> => (await cookies()).get(cookieName(name))?.value.slice(0, 300) ?? ''
