import pino from 'pino'
import { requestScope } from './request-scope'

/**
 * Structured logs on stderr; stdout carries only the lines of the contract. Call it with facts, never with a body,
 * a cookie, a token or a whole request; what slips in under a telling name is cut. An error goes in as `errorFacts()`. Lines
 * that belong to a request carry its id.
 */
export const createLog = (level: string) => {
  const destination = pino.destination({ dest: 2, sync: true })
  // A full disk behind stderr must not end the portal: the line is lost, the portal is not.
  destination.on('error', () => {})
  return pino(
    {
      level,
      base: undefined,
      mixin: () => {
        const id = requestScope()?.id
        return id ? { id } : {}
      },
      redact: { paths: ['cookie', 'authorization', 'token', 'password', 'secret', '*.cookie', '*.authorization', '*.token', '*.password', '*.secret', 'headers', '*.headers', 'body', '*.body'], censor: '[cut]' },
    },
    destination,
  )
}
export type Log = ReturnType<typeof createLog>

const key = Symbol.for('invest.log')
const holder = globalThis as unknown as { [key]?: Log }

/** The process's log; silent until `serve.ts` sets the level. */
export const log = (): Log => (holder[key] ??= createLog('silent'))
export const setLog = (next: Log): void => {
  holder[key] = next
}
