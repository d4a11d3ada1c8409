import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter } from 'vitest/node'

/** Where the errors of the last run are: an array of texts. */
export const outsideErrorsFile = path.join(import.meta.dirname, '..', 'test-results', 'outside-errors.json')

/** Writes down what went wrong outside of tests, which Vitest's own JSON leaves out: a worker that ended, a promise that nobody caught. */
export default class OutsideErrors implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (_, errors) => {
    writeFileSync(outsideErrorsFile, JSON.stringify(errors.map(({ message, cause }) => (cause ? `${message} ${cause.message}` : message))))
  }
}
