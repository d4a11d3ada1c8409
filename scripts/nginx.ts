import { findOrInstall, type Run } from './packages'

/** Makes sure that there are nginx and openssl. Throws with the command to run. */
export async function ensureNginx(run: Run): Promise<string> {
  const there = async (): Promise<boolean> => (await run('nginx', ['-v'], { quiet: true })) && (await run('openssl', ['version'], { quiet: true }))
  const found = await findOrInstall(run, there, ['nginx-light', 'openssl'])
  if (found === 'missing') throw new Error('No nginx. Run: apt-get install nginx openssl (on Debian), then npm test again.')
  return found
}
