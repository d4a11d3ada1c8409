import { errorFacts } from './error-facts'
import type { Log } from './log'

const levels = { error: 'error', warn: 'warn', log: 'info', info: 'info', debug: 'debug', trace: 'debug' } as const

/**
 * What libraries print becomes lines of the log: with the id of the request, and errors without the values that their
 * messages carry. Objects are left out whole.
 */
export function logConsole(target: Console, log: Log): void {
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, (typeof levels)[keyof typeof levels]][]) {
    target[method] = (...said: unknown[]) => {
      const error = said.find((part) => part instanceof Error)
      const words = said.filter((part) => typeof part === 'string').map((part) => part.split(/\nparams:/)[0]!.slice(0, 500))
      log[level]({ ...(error !== undefined && { error: errorFacts(error) }) }, words.join(' ').trim() || 'A library said something')
    }
  }
}
