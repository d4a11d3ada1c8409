import { createHash } from 'node:crypto'

/** On every answer, whatever it is. */
export const commonHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
})

/** Public pages: our own files and nothing else. No inline script or style exists there. */
export const publicPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Workrooms: scripts carry the nonce of this one answer. */
export const workPolicy = (nonce: string, dev: boolean): string =>
  `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}; style-src 'self'${dev ? " 'unsafe-inline'" : ''}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'${dev ? ' ws:' : ''}; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** What is neither a page nor a workroom: files, JSON, errors. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The tag of a body in one encoding; the plain body has the tag itself. */
export const tagOf = (etag: string, encoding: string): string => (encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`)

export const etagOf = (body: Buffer): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
