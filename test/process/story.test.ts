import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkIn, type MailServer, startMailServer } from '../mail-server'
import { newDataDir, type Portal, removeDataDir, runCommand, startPortal } from '../portal'
import { startPostgres, type TestPostgres } from '../postgres'
import { sendEoi, Visitor } from '../visitor'

/** The whole story by the contract alone: addresses, field names, data attributes, printed lines and mails. */
describe.each(['embedded', 'postgresql'] as const)('the story of an inquiry from outside, on %s', (engine) => {
  let portal: Portal
  let mail: MailServer
  let postgres: TestPostgres | undefined
  let dataDir: string

  beforeAll(async () => {
    mail = await startMailServer()
    dataDir = await newDataDir()
    postgres = engine === 'postgresql' ? await startPostgres() : undefined
    await postgres?.createDatabase('story')
    portal = await startPortal({
      DATA_DIR: dataDir, SMTP_URL: mail.url, MAIL_FROM: 'Invest Turkistan <portal@invest.test>',
      ...(postgres && { DATABASE_URL: postgres.url('story'), AUTH_SECRET: 'a secret of the story, long enough for it' }),
    })
  })
  afterAll(async () => {
    await portal?.stop()
    await postgres?.stop()
    await mail?.stop()
    await removeDataDir(dataDir)
  })

  const useLink = async (visitor: Visitor, link: string) => {
    const page = await visitor.get(link)
    return visitor.submit(page, {}, ({ action, fields }) => /sign-in/.test(action) || fields.some(({ name }) => name === 'token'))
  }
  const invited = async (email: string, ...args: string[]): Promise<Visitor> => {
    const said = await runCommand(portal, 'user', ['invite', email, ...args])
    const visitor = new Visitor(portal.url)
    await useLink(visitor, /^Sign-in \S+ \S+: (\S+)$/m.exec(said)![1]!)
    return visitor
  }
  const investor = async (email: string, next = '/en/account'): Promise<Visitor> => {
    const visitor = new Visitor(portal.url)
    const page = await visitor.get(`/en/sign-in?next=${encodeURIComponent(next)}`)
    await visitor.submit(page, { email })
    const letter = await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'sign-in')
    await useLink(visitor, linkIn(letter))
    return visitor
  }

  test('an investor asks, the right unit hears of it and answers, the investor reads the answer; nobody else reads the case', async () => {
    const officer = await invited('officer@turan.test', '--role', 'officer', '--unit', 'sez-turan-management')
    const stranger = await invited('officer@roads.test', '--role', 'officer', '--unit', 'dept-roads-transport')
    const editor = await invited('editor@akimat.test', '--role', 'editor')
    const asking = await investor('wang@food.test')
    const other = await investor('other@people.test')

    const sent = await sendEoi(asking, '/en/eoi/new?project=sauran-plast-production')
    expect(sent.data).toMatchObject({ ref: expect.stringMatching(/^TRK-\d{4}-\d{6}$/), state: 'submitted', unit: 'sez-turan-management' })
    const reference = sent.data.ref!
    await mail.find(({ to, headers }) => to.includes('wang@food.test') && headers['x-invest-ref'] === reference)
    const notice = await mail.find(({ to, headers }) => to.includes('officer@turan.test') && headers['x-invest-ref'] === reference)
    expect(notice.text).not.toMatch(/示例食品|王小明|25.?000.?000/)
    expect(new URL(linkIn(notice)).pathname).toMatch(new RegExp(`/desk/${reference}$`))

    const atDesk = await officer.get(`/en/desk/${reference}`)
    expect(atDesk.data).toEqual({ ref: reference, state: 'submitted', unit: 'sez-turan-management' })
    expect(atDesk.text).toContain('示例食品有限公司')
    const answered = await officer.submit(atDesk, { message: 'Plots are available; here are the conditions.' }, ({ action, fields }) => /reply/.test(action) && fields.some(({ name }) => name === 'message'))
    expect(answered.data.state).toBe('in_dialogue')
    await mail.find(({ to, headers, text }) => to.includes('wang@food.test') && headers['x-invest-ref'] === reference && !text.includes('Plots are available') && headers['x-invest-kind'] === 'reply')
    const mine = await asking.get(`/zh/account/eois/${reference}`)
    expect(mine.data.state).toBe('in_dialogue')
    expect(mine.text).toContain('Plots are available; here are the conditions.')

    for (const [who, address] of [[other, `/en/account/eois/${reference}`], [stranger, `/en/desk/${reference}`], [editor, `/en/desk/${reference}`], [asking, `/en/desk/${reference}`], [officer, `/en/account/eois/${reference}`]] as const) {
      const refused = await who.get(address)
      expect([address, refused.status]).toEqual([address, 404])
      expect(refused.html).not.toContain('示例食品')
    }
    const visitor = new Visitor(portal.url)
    expect((await visitor.get(`/en/account/eois/${reference}`)).url).toContain('/sign-in')
    const attempt = await stranger.post(`/en/desk/${reference}/reply`, { message: 'I should not be able to write this' })
    expect(attempt.html).not.toContain('I should not be able')
    expect((await asking.get(`/en/account/eois/${reference}`)).text).not.toContain('I should not be able')
  })
})
