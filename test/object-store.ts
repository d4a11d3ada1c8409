import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A bucket that answers as S3 does, as far as documents need it: it wants signed requests, and lists two keys a page. */
export type TestObjectStore = { url: string; objects: Map<string, Buffer>; unsigned: () => number; stop: () => Promise<void> }

export async function startObjectStore(bucket: string): Promise<TestObjectStore> {
  const objects = new Map<string, Buffer>()
  let unsigned = 0
  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://store')
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    if (!/^AWS4-HMAC-SHA256 Credential=id\//.test(request.headers.authorization ?? '')) {
      unsigned += 1
      return void response.writeHead(403).end()
    }
    if (pathname === `/${bucket}`) return void response.end(listing(objects, searchParams))
    const key = decodeURIComponent(pathname.slice(bucket.length + 2))
    // S3 takes no content whose length it is not told before.
    if (request.method === 'PUT' && !request.headers['content-length']) return void response.writeHead(411).end()
    if (request.method === 'PUT') objects.set(key, Buffer.concat(pieces))
    else if (request.method === 'DELETE') objects.delete(key)
    else if (!objects.has(key)) return void response.writeHead(404).end()
    response.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? objects.get(key) : undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${bucket}`, objects, unsigned: () => unsigned,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function listing(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort()
  const from = Number(query.get('continuation-token') ?? 0)
  const contents = keys.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key><LastModified>2026-11-01T00:00:00.000Z</LastModified></Contents>`)
  return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''}</ListBucketResult>`
}
