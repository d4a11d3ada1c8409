import net from 'node:net'
import type { IncomingMessage } from 'node:http'
import { isFromProxyDoor } from './proxy-door'

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '').trim()

/** Says whether an address lies in the networks of TRUSTED_PROXIES. */
export function trustedNetworks(trustedProxies: string): (address: string) => boolean {
  const trusted = new net.BlockList()
  for (const entry of trustedProxies.split(',').map((part) => part.trim()).filter(Boolean)) {
    const [address = '', prefix] = entry.split('/')
    const family = net.isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix) trusted.addSubnet(address, Number(prefix), family)
    else trusted.addAddress(address, family)
  }
  return (given) => {
    const address = plain(given)
    return net.isIP(address) > 0 && trusted.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4')
  }
}

/**
 * Finds whose request it is. X-Forwarded-For is believed only from the proxies named in TRUSTED_PROXIES and through PROXY_SOCKET, and read
 * from the right, so that a client cannot write itself another address.
 */
export function createClientNetwork(trustedProxies: string): (request: IncomingMessage) => string {
  const isTrusted = trustedNetworks(trustedProxies)
  return (request) => {
    // Neither has an address: who comes through the file of the proxy, which says it, and who has hung up already.
    const other = isFromProxyDoor(request.socket) ? [] : [request.socket.remoteAddress ?? 'unknown']
    const chain = [...String(request.headers['x-forwarded-for'] ?? '').split(','), ...other].map(plain).filter(Boolean)
    let client = chain.pop() ?? 'unknown'
    while (isTrusted(client) && chain.length > 0) client = chain.pop()!
    if (net.isIP(client) === 0) return 'unknown'
    // One IPv6 customer has a /64: single addresses would make the limit meaningless.
    return net.isIPv6(client) ? `${firstGroups(client)}::/64` : client
  }
}

/** The first four groups of an IPv6 address, written out where `::` leaves them away. */
function firstGroups(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = (part: string | undefined) => part?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  return [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)].slice(0, 4).map((group) => group.toLowerCase()).join(':')
}
