import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { trustedNetworks } from './client-network'
import { isFromProxyDoor } from './proxy-door'

/** Short and harmless wherever it is written: in logs, in a comment of SQL, in a page. PostgreSQL keeps 63 letters of a connection's name, of which 7 are ours. */
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,55}$/

/** The id of a request: that of a proxy named in TRUSTED_PROXIES, or that comes through PROXY_SOCKET, when it is well-formed, else a new one. */
export function createRequestIds(trustedProxies: string): (request: IncomingMessage) => string {
  const trusted = trustedNetworks(trustedProxies)
  return (request) => {
    const given = request.headers['x-request-id']
    return typeof given === 'string' && wellFormed.test(given) && (isFromProxyDoor(request.socket) || trusted(request.socket.remoteAddress ?? '')) ? given : randomUUID()
  }
}
