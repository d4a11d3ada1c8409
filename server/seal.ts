import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { runtime } from '@/lib/runtime'

const algorithm = 'aes-256-gcm'

/** A key of 32 bytes for one purpose, derived from AUTH_SECRET (HKDF, RFC 5869). `salt` binds it to one place of use. */
export const derivedKey = (purpose: string, salt = ''): Buffer => Buffer.from(hkdfSync('sha256', runtime().env.AUTH_SECRET, salt, `invest-turkistan ${purpose}`, 32))

/** Encrypts a text so that only this portal reads it, and only for the same purpose and owner (AES-256-GCM). */
export function seal(purpose: string, owner: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(algorithm, derivedKey(purpose), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** What was sealed; undefined when it was changed, is somebody else's, or was made under another AUTH_SECRET. */
export function unseal(purpose: string, owner: string, sealed: string): string | undefined {
  const [version, body] = sealed.split('.')
  const bytes = Buffer.from(body ?? '', 'base64url')
  if (version !== '1' || bytes.length < 28) return undefined
  try {
    const decipher = createDecipheriv(algorithm, derivedKey(purpose), bytes.subarray(0, 12)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
