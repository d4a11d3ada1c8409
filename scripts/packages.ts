import { existsSync } from 'node:fs'

/** Runs a command and says whether it went well; `quiet` shows what it said only when it did not. */
export type Run = (command: string, args: string[], options?: { quiet?: boolean }) => Promise<boolean>

/** Sees to a program of the system: `found` when it is there, `installed` when it is after its Debian packages were, where root may install them; else `missing`. */
export async function findOrInstall(run: Run, there: () => boolean | Promise<boolean>, packages: readonly string[]): Promise<'found' | 'installed' | 'missing'> {
  if (await there()) return 'found'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return 'missing'
  console.log(`Trying of the system's packages: ${packages.join(', ')}.`)
  const installed = (await run('apt-get', ['update', '-qq'], { quiet: true })) && (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true }))
  return installed && (await there()) ? 'installed' : 'missing'
}
