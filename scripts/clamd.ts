import { findOrInstall, type Run } from './packages'

/** Gets clamd. It is only wanted: without it the virus check is tried against a scanner of the tests alone, and the remark says so. */
export async function tryClamd(run: Run): Promise<string> {
  const found = await findOrInstall(run, () => run('clamd', ['--version'], { quiet: true }), ['clamav-daemon'])
  return found === 'missing' ? 'not there: the test with the real scanner was not run' : found
}
