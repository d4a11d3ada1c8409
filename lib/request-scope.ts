import { AsyncLocalStorage } from 'node:async_hooks'

/** What belongs to the request that is being answered, from the front to the query. */
export type RequestScope = {
  /** Stands in the answer's x-request-id, in every log line, and before every statement sent to PostgreSQL or in the name of its transaction's connection. */
  id: string
  /** The span that is open, as a W3C traceparent; undefined while traces are off. */
  trace?: string
}

const key = Symbol.for('invest.request')
// One storage for all bundles of the process: each has its own copy of this module.
const holder = globalThis as unknown as { [key]?: AsyncLocalStorage<RequestScope> }
const storage = (): AsyncLocalStorage<RequestScope> => (holder[key] ??= new AsyncLocalStorage())

/** Runs `work` and everything it starts on behalf of one request. */
export const inRequest = <T>(scope: RequestScope, work: () => T): T => storage().run(scope, work)

/** The request that is being answered; undefined in jobs and at start. */
export const requestScope = (): RequestScope | undefined => storage().getStore()

/** Runs `work` on behalf of nobody: a job that a request has woken is not part of it. */
export const outsideRequest = <T>(work: () => T): T => storage().exit(work)
