import { existsSync } from 'node:fs'

type Run = (command: string, args: string[], options?: { quiet?: boolean }) => Promise<boolean>

/**
 * Gets clamd, as a Debian package where root may install one. It is only wanted: without it the virus check is tried against a scanner of the
 * tests alone, and the remark says so.
 */
export async function tryClamd(run: Run): Promise<string> {
  const there = (): Promise<boolean> => run('clamd', ['--version'], { quiet: true })
  if (await there()) return 'found'
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const installed = (await run('apt-get', ['update', '-qq'], { quiet: true })) && (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'clamav-daemon'], { quiet: true }))
    if (installed && (await there())) return 'installed'
  }
  return 'not there: the test with the real scanner was not run'
}
