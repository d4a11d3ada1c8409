import { existsSync } from 'node:fs'
import { findOrInstall, type Run } from './packages'

/** Sees to an IMAP server for the test of incoming mails. Without one that test is left out, and the run says so. */
export async function tryDovecot(run: Run): Promise<string> {
  const found = await findOrInstall(run, () => existsSync('/usr/sbin/dovecot'), ['dovecot-imapd'])
  return found === 'missing' ? 'none: mails are not read from a real mailbox in this run (apt-get install dovecot-imapd)' : found
}
