import { createHmac, timingSafeEqual } from 'node:crypto'
import { replyAddress, replyTagIn } from '@/lib/mail/reply-address'
import { runtime } from '@/lib/runtime'
import { derivedKey } from '@/server/seal'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 bits that only this portal can make for a reference, in letters that any mail server leaves as they are (base32, RFC 4648). */
function signatureOf(reference: string): string {
  const bytes = createHmac('sha256', derivedKey('inbound-mail')).update(reference).digest().subarray(0, 10)
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.match(/.{5}/g)!.map((five) => alphabet[parseInt(five, 2)]).join('')
}

/** The address at which answers about a case are taken; undefined while no inbound address is set. */
export function caseAddress(reference: string): string | undefined {
  const inbound = runtime().env.INBOUND_ADDRESS
  return inbound && replyAddress(inbound, { reference, signature: signatureOf(reference) })
}

/** The case that one of the addresses was made for; undefined when none was made here. */
export function referenceOf(addresses: readonly string[]): string | undefined {
  const tag = replyTagIn(addresses, runtime().env.INBOUND_ADDRESS ?? '')
  if (!tag) return undefined
  const [given, made] = [Buffer.from(tag.signature), Buffer.from(signatureOf(tag.reference))]
  return given.length === made.length && timingSafeEqual(given, made) ? tag.reference : undefined
}
