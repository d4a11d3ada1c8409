import { createHash } from 'node:crypto'
import { type AddressObject, type HeaderValue, simpleParser } from 'mailparser'
import { isAutomatic } from '@/lib/mail/automatic'
import { withoutQuoted } from '@/lib/mail/quoted'

/** A file that came with a mail, as its sender named it. */
export type Attachment = { name: string; content: Buffer }

/** A mail as far as the portal reads it. Pictures that stand in its text are part of the writer's signature more often than not, and are left out. */
export type InboundMail = {
  /** Its Message-ID, else the hash of the mail. */
  id: string
  /** The one address it says it is from, in lower case; undefined for none or several. */
  from: string | undefined
  /** Every address it went to, as far as its headers say. */
  to: string[]
  automatic: boolean
  /** The server that took it in says that the sender's domain did not send it. */
  forged: boolean
  /** What was written anew. */
  text: string
  attachments: Attachment[]
}

/** Headers beyond this are no letter: reading a million addresses would hold up everything else. */
const headLimit = 256 * 1024
/** Letters of a text that are looked at: an answer and some of what it quotes. */
const textLimit = 100_000
/** HTML beyond this is not read. */
const htmlLimit = 1024 * 1024

/** Reads a mail as it came (RFC 5322); undefined for what is none: its headers never end, or its parts hold parts without end. */
export async function parseMail(raw: Buffer): Promise<InboundMail | undefined> {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0)
  if (Math.min(...ends, raw.length) > headLimit) return undefined
  return readMail(raw).catch(() => undefined)
}

/** What the database does not take, and nobody reads, in an id of a mail. */
const visible = (text: string): string => text.replace(/\p{Cc}/gu, '')

async function readMail(raw: Buffer): Promise<InboundMail> {
  const mail = await simpleParser(raw, { maxHtmlLengthToParse: htmlLimit, skipImageLinks: true, skipTextToHtml: true })
  const lines = mail.headerLines.map(({ key, line }) => ({ key: key.toLowerCase(), value: line.slice(line.indexOf(':') + 1).trim() }))
  const header = (name: string): string => lines.find(({ key }) => key === name)?.value ?? ''
  const from = addressesIn(mail.headers.get('from'))
  return {
    id: visible(mail.messageId ?? hashId(raw)).slice(0, 500),
    from: from.length === 1 ? from[0] : undefined,
    to: [
      ...addressesIn(mail.headers.get('to')), ...addressesIn(mail.headers.get('cc')),
      ...['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap((name) => lines.filter(({ key }) => key === name).map(({ value }) => value.replace(/^<|>$/g, ''))),
    ],
    automatic: isAutomatic(header),
    forged: /\bdmarc=fail\b/i.test(header('authentication-results')),
    text: withoutQuoted((mail.text ?? '').slice(0, textLimit)),
    attachments: mail.attachments.filter(({ related, contentType }) => !related && !/^(application\/(pgp-signature|pkcs7-signature|x-pkcs7-signature))$/.test(contentType)).map(({ filename, content }) => ({ name: filename ?? '', content })),
  }
}

/** The id of a mail that has none of its own. */
export const hashId = (raw: Buffer): string => `sha256:${createHash('sha256').update(raw).digest('hex')}`

const isAddresses = (value: unknown): value is AddressObject => typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value)

/** Plain addresses of a header, those of groups too. */
function addressesIn(header: HeaderValue | undefined): string[] {
  const all = [header].flat().filter(isAddresses).flatMap(({ value }) => value)
  return all.flatMap(({ address, group }) => [address, ...(group ?? []).map((one) => one.address)]).flatMap((address) => (address ? [visible(address).toLowerCase()] : []))
}
