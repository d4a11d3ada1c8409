import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { ask } from '../ask'
import { startMailServer } from '../mail-server'
import { newDataDir, PortalEnded, removeDataDir, runCommand, startPortal } from '../portal'

const folders: string[] = []
const folder = async (): Promise<string> => {
  const made = await newDataDir()
  folders.push(made)
  return made
}
const mails: Awaited<ReturnType<typeof startMailServer>>[] = []

beforeAll(async () => {
  mails.push(await startMailServer())
})
afterAll(async () => {
  for (const server of mails) await server.stop()
  for (const made of folders) await removeDataDir(made)
})

const signIns = (stdout: string): string[] => stdout.match(/^Sign-in .*$/gm) ?? []

describe('the demo', { timeout: 300_000 }, () => {
  test('prints a link for people of each role, says on every page what is made up, and mails nobody', async () => {
    const [mail] = mails
    const dataDir = await folder()
    const portal = await startPortal({ DATA_DIR: dataDir, SMTP_URL: mail!.url }, ['--demo'])
    expect(portal.stdout().split('\n').filter(Boolean).every((line) => /^(Portal: \S+|Sign-in (investor|officer|editor|admin) \S+@demo\.example: \S+)$/.test(line))).toBe(true)
    for (const role of ['investor', 'officer', 'editor', 'admin']) expect(portal.stdout()).toMatch(new RegExp(`^Sign-in ${role} `, 'm'))
    for (const locale of locales) {
      const band = translator(locale)('common.sampleBand')
      for (const page of [paths.home(locale), paths.projects(locale), paths.project(locale, 'textile-cluster-lihua'), paths.site(locale, 'sez-turan'), paths.sources(locale), paths.privacy(locale), paths.signIn(locale)]) {
        expect((await ask(portal.url, page)).text, page).toContain(band)
      }
    }
    const link = new URL(signIns(portal.stdout())[0]!.split(': ')[1]!)
    expect((await ask(portal.url, link.pathname + link.search)).status).toBe(200)
    expect(await portal.stop()).toBe(0)

    const again = await startPortal({ DATA_DIR: dataDir, SMTP_URL: mail!.url }, ['--demo'])
    expect(signIns(again.stdout())).toHaveLength(signIns(portal.stdout()).length)
    expect(signIns(again.stdout())).not.toEqual(signIns(portal.stdout()))
    expect(await again.stop()).toBe(0)
    expect(mail!.mails).toEqual([])

    // Beside it, the folder of the portal itself has nothing of the sample world.
    const real = await startPortal({ DATA_DIR: dataDir })
    expect((await ask(real.url, '/en')).text).not.toContain(translator('en')('common.sampleBand'))
    expect(await real.stop()).toBe(0)
  })

  test('is refused in one sentence where real people have accounts', async () => {
    const dataDir = await folder()
    const real = await startPortal({ DATA_DIR: `${dataDir}/demo` })
    await runCommand(real, 'user', ['invite', 'real@company.test', '--role', 'investor'])
    expect(await real.stop()).toBe(0)
    const refused = await startPortal({ DATA_DIR: dataDir }, ['--demo']).then(() => undefined, (error: unknown) => error)
    expect(refused).toBeInstanceOf(PortalEnded)
    const { code, said } = refused as PortalEnded
    expect(code).toBe(1)
    expect(said).toMatch(/^This database has accounts of real people, so no sample world is loaded into it\./m)
    expect(said).not.toMatch(/\n\s+at /)
  })
})
