import { unsentMarks } from '@/lib/status-marks'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!)

/** What a person types has spaces, letters of their language or an at sign; ids, choices and secrets of the form have not. */
const isTyped = (value: string): boolean => value.trim() !== '' && !/^[A-Za-z0-9_:./-]{1,}$/.test(value)

/**
 * The page of an unsent form with the form that was posted: every field is carried on, so that one press sends it again, and
 * what was typed is shown, so that it can be copied.
 */
export function withTyped(html: string, address: string, body: Buffer): string {
  const fields = [...new URLSearchParams(body.toString('utf8'))]
  // A line break right after the start tag is dropped by readers of HTML, so one is given to be dropped.
  const hidden = fields.map(([name, value]) => `<textarea hidden readonly name="${escape(name)}">\n${escape(value)}</textarea>`).join('')
  const typed = fields.flatMap(([, value]) => (isTyped(value) ? [escape(value)] : []))
  const put = (text: string, pattern: RegExp, value: string) => text.replace(pattern, () => value)
  const withAddress = put(html, new RegExp(unsentMarks.action, 'g'), escape(address))
  const withFields = put(withAddress, new RegExp(`<input[^>]*${unsentMarks.fields}[^>]*>`), hidden)
  return withFields.replace(new RegExp(`(<li[^>]*>)${unsentMarks.typed}</li>`), (_, start: string) => typed.map((value) => `${start}${value}</li>`).join(''))
}

/**
 * Whether a form was posted from another site. It is not offered for sending again: pressed here, it would count as
 * the person's own.
 */
export function isForeign(headers: { origin?: string; host?: string; 'sec-fetch-site'?: string | string[] }, ownOrigin: string): boolean {
  const { origin } = headers
  if (!origin) return headers['sec-fetch-site'] === 'cross-site'
  return origin !== ownOrigin && (!URL.canParse(origin) || new URL(origin).host !== headers.host)
}
