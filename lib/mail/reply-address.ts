/** A mail that comes here may be so long, in bytes, with everything attached to it. */
export const inboundLimit = 20 * 1024 * 1024

/** A case that an address names, and what proves that the portal made the address. */
export type ReplyTag = { reference: string; signature: string }

/** `reply+trk-2026-000123.SIGNATURE@host`, made from the inbound address: local parts are compared without regard to case on the way here. */
export function replyAddress(inbound: string, { reference, signature }: ReplyTag): string {
  const at = inbound.lastIndexOf('@')
  return `${inbound.slice(0, at)}+${reference.toLowerCase()}.${signature}${inbound.slice(at)}`
}

/** The tag in one of the addresses that a mail was sent to; undefined when none is a reply address of this portal. */
export function replyTagIn(addresses: readonly string[], inbound: string): ReplyTag | undefined {
  const at = inbound.lastIndexOf('@')
  const [start, end] = [`${inbound.slice(0, at)}+`.toLowerCase(), inbound.slice(at).toLowerCase()]
  for (const address of addresses.map((one) => one.trim().toLowerCase())) {
    if (!address.startsWith(start) || !address.endsWith(end)) continue
    const found = /^(trk-\d{4}-\d{6,})\.([a-z2-7]+)$/.exec(address.slice(start.length, -end.length))
    if (found) return { reference: found[1]!.toUpperCase(), signature: found[2]! }
  }
  return undefined
}

/** The id that all mails about a case refer to, so that mail programs show them as one conversation. No mail has it itself. */
export const threadId = (reference: string, host: string): string => `<${reference.toLowerCase()}.case@${host}>`
