import { cookies } from 'next/headers'
import { runtime } from '@/lib/runtime'

/** Holds what was typed into the sign-in form, so that a refused form and "send again" know it without an address in a URL. */
const name = 'sign-in-address'
const keptSeconds = 15 * 60

const attributes = (maxAge: number) => `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${runtime().env.baseUrl.startsWith('https:') ? '; Secure' : ''}`

/** Set-Cookie that keeps the typed address in this browser for a while. */
export const keepTypedAddress = (typed: string): string => `${name}=${encodeURIComponent(typed.slice(0, 300))}; ${attributes(keptSeconds)}`

/** Set-Cookie that forgets it. */
export const forgetTypedAddress = (): string => `${name}=; ${attributes(0)}`

/** The address as it was typed; empty when none was. */
export const typedAddress = async (): Promise<string> => (await cookies()).get(name)?.value.slice(0, 300) ?? ''
