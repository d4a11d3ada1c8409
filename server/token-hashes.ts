import { createHash } from 'node:crypto'
import { runtime } from '@/lib/runtime'

/** Sessions are looked up by the hash of the cookie's value, so that a copy of the database opens none. */
export const hashSessionToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** As the sign-in library hashes the token of a link: SHA-256 of token and secret, in hexadecimal. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(`${token}${runtime().env.AUTH_SECRET}`).digest('hex')
