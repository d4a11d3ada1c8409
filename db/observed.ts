import { AsyncResource } from 'node:async_hooks'
import { log } from '@/lib/log'
import { observer } from '@/lib/observer'
import { requestScope } from '@/lib/request-scope'

/** A statement that takes longer is logged with the request it belongs to. */
const slowMilliseconds = 500

let counted: { totalCount: number; idleCount: number; waitingCount: number } | undefined

/** Connections of the pool and requests that wait for one; undefined on the embedded engine. */
export const poolState = (): { total: number; idle: number; waiting: number } | undefined =>
  counted && { total: counted.totalCount, idle: counted.idleCount, waiting: counted.waitingCount }

/** Counts, traces and, when slow, logs one statement; its values are never looked at. Call the result when it has ended. The time counts from asking, so it holds the wait for statements that were asked before it. */
export function beginQuery(text: string): (failed: boolean) => void {
  const started = performance.now()
  const { queried, startSpan } = observer()
  // The answer comes in the context of the connection: whose statement it is, is known now.
  const scope = requestScope()
  const span = startSpan?.('query', scope?.trace, { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, 300) })
  return (failed) => {
    const ms = performance.now() - started
    queried?.(ms / 1000, failed)
    span?.end({ failed })
    if (ms >= slowMilliseconds) log().warn({ id: scope?.id, ms: Math.round(ms), query: text.slice(0, 500) }, 'A slow query')
  }
}

async function observed<T>(text: string, run: () => Promise<T>): Promise<T> {
  const end = beginQuery(text)
  let failed = true
  try {
    const result = await run()
    failed = false
    return result
  } finally {
    end(failed)
  }
}

type Query = (first: string | { text?: string; name?: string; submit?: unknown }, ...rest: unknown[]) => unknown
type Callback = (error: unknown, result: unknown) => void
/** Of the two engines only what is observed; `db/open.ts` alone knows them. */
type Pool = { totalCount: number; idleCount: number; waitingCount: number; connect: (callback?: never) => unknown; on: (event: 'connect', heard: (client: { query: unknown }) => void) => unknown }
type Asks = { query: unknown }
type Embedded = Asks & { transaction: unknown }

/**
 * Observes every statement of a pool's connections and writes the request's id before it, so that an operator of the
 * database sees in its activity and slow log which request asked. A transaction has the id in the connection's name too: statements
 * in it may have names of their own, for the text of those never changes.
 */
export function observePool(pool: Pool): void {
  counted = pool
  // A free connection comes in the context of whoever gave it back: the caller's own is restored.
  const connect = pool.connect.bind(pool) as (callback?: (...args: unknown[]) => unknown) => unknown
  pool.connect = (callback?: (...args: unknown[]) => unknown) => connect(callback && AsyncResource.bind(callback))
  pool.on('connect', (client) => {
    const query = (client.query as Query).bind(client)
    let told = false
    const withRequest = (text: string, name: string | undefined): { text: string; name?: string } => {
      const id = requestScope()?.id
      if (text === 'begin' || text === 'commit' || text === 'rollback') told = text === 'begin' && id !== undefined
      if (text === 'begin' && id) return { text: `begin; set local application_name to 'invest ${id}'` }
      return !id || (name && told) ? { text, name } : { text: `/* request ${id} */ ${text}` }
    }
    const observing: Query = (first, ...rest) => {
      const text = typeof first === 'string' ? first : first.text
      if (text === undefined || (typeof first === 'object' && first.submit)) return query(first, ...rest)
      const sent = withRequest(text, typeof first === 'string' ? undefined : first.name)
      const statement = typeof first === 'string' ? sent.text : { ...first, name: undefined, ...sent }
      const done = rest.at(-1)
      if (typeof done !== 'function') return observed(text, () => query(statement, ...rest) as Promise<unknown>)
      const end = beginQuery(text)
      const callback: Callback = (error, result) => {
        end(Boolean(error))
        ;(done as Callback)(error, result)
      }
      return query(statement, ...rest.slice(0, -1), callback)
    }
    client.query = observing
  })
}

/** Observes every statement of the embedded engine; the time counts from asking, so it holds the wait for others. */
export function observeEmbedded(client: Embedded): void {
  const watch = (target: Asks): void => {
    const query = (target.query as (text: string, ...rest: unknown[]) => Promise<unknown>).bind(target)
    target.query = (text: string, ...rest: unknown[]) => observed(text, () => query(text, ...rest))
  }
  watch(client)
  const transaction = (client.transaction as (work: (tx: Asks) => Promise<unknown>) => Promise<unknown>).bind(client)
  client.transaction = (work: (tx: Asks) => Promise<unknown>) =>
    transaction((tx) => {
      watch(tx)
      return work(tx)
    })
}
