import { existsSync } from 'node:fs'

type Run = (command: string, args: string[], options?: { quiet?: boolean }) => Promise<boolean>

/** Sees to an IMAP server for the test of incoming mails: the Debian package where root may install it. Without one that test is left out, and the run says so. */
export async function ensureDovecot(run: Run): Promise<string> {
  const there = () => existsSync('/usr/sbin/dovecot')
  if (there()) return 'found'
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update', '-qq'], { quiet: true })
    if ((await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'dovecot-imapd'], { quiet: true })) && there()) return 'installed'
  }
  return 'none: mails are not read from a real mailbox in this run (apt-get install dovecot-imapd)'
}
