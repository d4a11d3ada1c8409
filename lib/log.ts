import pino from 'pino'

/**
 * Structured logs on stderr; stdout carries only the lines of the contract. Call it with facts, never with a body,
 * a cookie, a token or a whole request; what slips in under a telling name is cut.
 */
export const createLog = (level: string) =>
  pino(
    {
      level,
      base: undefined,
      redact: { paths: ['cookie', 'authorization', 'token', 'password', 'secret', '*.cookie', '*.authorization', '*.token', '*.password', '*.secret', 'headers', '*.headers', 'body', '*.body'], censor: '[cut]' },
    },
    pino.destination({ dest: 2, sync: true }),
  )
export type Log = ReturnType<typeof createLog>

const key = Symbol.for('invest.log')
const holder = globalThis as unknown as { [key]?: Log }

/** The process's log; silent until `serve.ts` sets the level. */
export const log = (): Log => (holder[key] ??= createLog('silent'))
export const setLog = (next: Log): void => {
  holder[key] = next
}
