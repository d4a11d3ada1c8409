import { existsSync } from 'node:fs'

type Run = (command: string, args: string[], options?: { quiet?: boolean }) => Promise<boolean>

/** Makes sure that there are nginx and openssl, as Debian packages where root may install them. Throws with the command to run. */
export async function ensureNginx(run: Run): Promise<string> {
  const there = async (): Promise<boolean> => (await run('nginx', ['-v'], { quiet: true })) && (await run('openssl', ['version'], { quiet: true }))
  if (await there()) return 'found'
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Trying the packages nginx-light and openssl of the system.')
    const installed = (await run('apt-get', ['update', '-qq'])) && (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light', 'openssl']))
    if (installed && (await there())) return 'installed'
  }
  throw new Error('No nginx. Run: apt-get install nginx openssl (on Debian), then npm test again.')
}
