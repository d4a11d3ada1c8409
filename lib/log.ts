import pino from 'pino'
import { requestScope } from './request-scope'

/** Standard error, where all logs go. A full disk behind it must not end the portal: a line is lost, the portal is not. */
function logDestination() {
  const destination = pino.destination({ dest: 2, sync: true })
  destination.on('error', () => {})
  return destination
}

/**
 * Structured logs on stderr; stdout carries only the lines of the contract. Call it with facts, never with a body,
 * a cookie, a token or a whole request; what slips in under a telling name is cut. An error goes in as `errorFacts()`. Lines
 * that belong to a request carry its id.
 */
export const createLog = (level: string) =>
  pino(
    {
      level,
      base: undefined,
      mixin: () => {
        const id = requestScope()?.id
        return id ? { id } : {}
      },
      redact: { paths: ['cookie', 'authorization', 'token', 'password', 'secret', '*.cookie', '*.authorization', '*.token', '*.password', '*.secret', 'headers', '*.headers', 'body', '*.body'], censor: '[cut]' },
    },
    logDestination(),
  )
export type Log = ReturnType<typeof createLog>

const key = Symbol.for('invest.log')
const holder = globalThis as unknown as { [key]?: Log }

/** The process's log; silent until `serve.ts` sets the level. */
export const log = (): Log => (holder[key] ??= createLog('silent'))
export const setLog = (next: Log): void => {
  holder[key] = next
}

/** One answered request: the path without its query, which may hold a token or what a person searched for. */
export type AnsweredRequest = { id: string; method: string; path: string; status: number; ms: number }

/**
 * The log of answered requests: a line of level `info` in the form of `createLog`. It is made here, because every request has one, and the logger takes
 * three times as long over it; lines of one round of the event loop are written together (`npm run bench -- repeated`). Ids and methods hold nothing that JSON would escape.
 */
export function createRequestLog(log: Log): (request: AnsweredRequest) => void {
  if (!log.isLevelEnabled('info')) return () => {}
  const destination = logDestination()
  let lines = ''
  const write = (): void => {
    if (lines) destination.write(lines)
    lines = ''
  }
  process.once('exit', write)
  return ({ id, method, path, status, ms }) => {
    if (!lines) setImmediate(write)
    lines += `{"level":30,"time":${Date.now()},"id":"${id}","method":"${method}","path":${JSON.stringify(path)},"status":${status},"ms":${ms},"msg":"request"}\n`
  }
}
