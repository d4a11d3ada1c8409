import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { accepts } from './accepts'
import { freePort } from './free-port'

const program = '/usr/sbin/dovecot'

/** Whether this machine has the server; `npm test` installs it where it may. */
export const hasDovecot = existsSync(program)

/** A real IMAP server with one mailbox. */
export type Dovecot = {
  /** For INBOUND_IMAP_URL. */
  url: string
  /** Puts a mail into the mailbox as a mail server would. */
  deliver: (raw: Buffer) => Promise<void>
  /** How many mails are marked as seen, and how many are not. */
  count: () => Promise<{ seen: number; unseen: number }>
  /** As a person does in a mail program, with every mail. */
  markUnread: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts Dovecot in a folder of its own, with the users that its package made when root runs it. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'invest-dovecot-'))
  await chmod(folder, 0o755)
  const root = process.getuid?.() === 0
  // A mailbox belongs to no privileged user.
  const [uid, gid] = root ? [65_534, 65_534] : [process.getuid!(), process.getgid!()]
  const box = path.join(folder, 'mail')
  for (const part of ['', 'cur', 'new', 'tmp']) {
    await mkdir(path.join(box, part), { recursive: true })
    await chown(path.join(box, part), uid, gid)
  }
  const port = await freePort()
  const me = os.userInfo().username
  await writeFile(path.join(folder, 'dovecot.conf'), `
    base_dir = ${folder}/run
    state_dir = ${folder}/run
    log_path = ${folder}/log
    protocols = imap
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
    auth_failure_delay = 0
    first_valid_uid = 1
    mail_location = maildir:${box}
    mail_home = ${box}
    ${root ? '' : `default_internal_user = ${me}\n default_login_user = ${me}`}
    passdb {
      driver = static
      args = password=secret
    }
    userdb {
      driver = static
      args = uid=${uid} gid=${gid}
    }
    service imap-login {
      chroot =
      inet_listener imap {
        port = ${port}
      }
      inet_listener imaps {
        port = 0
      }
    }
    service anvil {
      chroot =
    }
  `)
  const child = spawn(program, ['-F', '-c', path.join(folder, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  let ended = false
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const end = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => void (ended = true))
  const killed = () => child.kill('SIGTERM')
  process.once('exit', killed)
  while (!(await accepts(port))) {
    if (ended) throw new Error(`Dovecot ended: ${said} ${await readFile(path.join(folder, 'log'), 'utf8').catch(() => '')}`)
    await pause(20)
  }
  let delivered = 0
  return {
    url: `imap://reply:secret@127.0.0.1:${port}/INBOX`,
    deliver: async (raw) => {
      const file = `${Date.now()}.${++delivered}.test`
      await writeFile(path.join(box, 'tmp', file), raw)
      await chown(path.join(box, 'tmp', file), uid, gid)
      await rename(path.join(box, 'tmp', file), path.join(box, 'new', file))
    },
    count: async () => {
      const names = [...(await readdir(path.join(box, 'cur'))), ...(await readdir(path.join(box, 'new')))]
      const seen = names.filter((name) => /:2,[A-Z]*S/.test(name)).length
      return { seen, unseen: names.length - seen }
    },
    markUnread: async () => {
      for (const name of await readdir(path.join(box, 'cur'))) await rename(path.join(box, 'cur', name), path.join(box, 'cur', name.replace(/:2,.*$/, ':2,')))
    },
    stop: async () => {
      process.off('exit', killed)
      child.kill('SIGTERM')
      await end
      await rm(folder, { recursive: true, force: true })
    },
  }
}
