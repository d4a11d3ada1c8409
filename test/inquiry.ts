import { randomUUID } from 'node:crypto'
import { ask } from './ask'
import { linkIn, type MailServer } from './mail-server'
import { Visitor } from './visitor'

const answers = {
  company: '示例农业科技有限公司', country: 'CN', contact: '李伟', band: '10m-50m', start: '6-12-months', message: '我们生产压榨设备。', needs: '', consent: 'yes', sector: 'crops',
}

/** A new investor who has signed in with the link from the mail. */
export async function investorAt(url: string, mail: MailServer, email: string): Promise<Visitor> {
  const visitor = new Visitor(url)
  await visitor.submit(await visitor.get('/en/sign-in'), { email })
  const letter = await mail.find(({ to, headers }) => to.includes(email) && headers['x-invest-kind'] === 'sign-in')
  await visitor.submit(await visitor.get(linkIn(letter)), {}, ({ fields }) => fields.some(({ name }) => name === 'token'))
  return visitor
}

/**
 * Posts the last page of the form with every answer, as a browser does, without reading a page in between. Gives the reference when it
 * was acknowledged, and always the status and where it leads. The same draft gives the same inquiry.
 */
export async function postEoi(url: string, visitor: Visitor, { draft = randomUUID(), ...more }: Record<string, string> = {}): Promise<{ status: number; reference?: string; location?: string; text: string }> {
  const body = new URLSearchParams({ step: 'check', draft, ...answers, ...more }).toString()
  const answer = await ask(url, '/en/eoi/save', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, cookie: visitor.cookie() } })
  const reference = /\/account\/eois\/(TRK-\d{4}-\d{6})/.exec(answer.headers.location ?? '')?.[1]
  return { status: answer.status, location: answer.headers.location, text: answer.text, ...(reference && { reference }) }
}
