import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import type { ObjectStore } from '@/lib/env'
import type { Storage } from './storage'

/** No call of the store may hold a form longer than this. */
const patienceMs = 120_000

/** Documents in an object store that speaks S3, by addresses with the bucket in the path. */
export function objectStorage({ endpoint, bucket, prefix, region, accessKeyId, secretAccessKey }: ObjectStore): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const bucketAddress = `${endpoint}/${bucket}`
  const addressOf = (key: string): string => `${bucketAddress}/${prefix}${encodeURIComponent(key)}`
  const ask = (address: string, init: RequestInit = {}): Promise<Response> => client.fetch(address, { ...init, signal: AbortSignal.timeout(patienceMs) })
  const check = (response: Response, doing: string): Response => {
    if (!response.ok) throw new Error(`The object store answered ${response.status} to ${doing}.`)
    return response
  }
  return {
    put: async (key, file) => {
      const { size } = await stat(file)
      // The sum of the content is not signed: it would have to be read twice; TLS keeps it whole.
      const headers = { 'content-length': String(size), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
      const signed = await client.sign(addressOf(key), { method: 'PUT', headers })
      const init: RequestInit & { duplex: 'half' } = { method: 'PUT', headers: signed.headers, body: Readable.toWeb(createReadStream(file)) as unknown as BodyInit, duplex: 'half', signal: AbortSignal.timeout(patienceMs) }
      check(await fetch(signed.url, init), 'keeping a document')
    },
    get: async (key) => {
      const response = await ask(addressOf(key))
      if (response.status === 404) return undefined
      const { body } = check(response, 'reading a document')
      return body ? Readable.fromWeb(body as ReadableStream) : undefined
    },
    exists: async (key) => {
      const response = await ask(addressOf(key), { method: 'HEAD' })
      return response.status !== 404 && check(response, 'looking for a document').ok
    },
    delete: async (key) => {
      const response = await ask(addressOf(key), { method: 'DELETE' })
      if (response.status !== 404) check(response, 'deleting a document')
    },
    async *list() {
      let next = ''
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(next && { 'continuation-token': next }) })
        const text = await check(await ask(`${bucketAddress}?${query}`), 'listing documents').text()
        for (const [, entry = ''] of text.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const key = /<Key>([^<]*)<\/Key>/.exec(entry)?.[1]
          const at = /<LastModified>([^<]*)<\/LastModified>/.exec(entry)?.[1]
          if (key && at) yield { key: key.slice(prefix.length), at: new Date(at) }
        }
        next = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(text)?.[1] ?? ''
      } while (next)
    },
  }
}
