import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Send = (url: string, question: { method: string; headers: Record<string, string>; body?: URLSearchParams; redirect: 'manual' }) => Promise<Response>
type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** A page as a program without scripts sees it. */
export type Page = { status: number; url: string; html: string; forms: FormSeen[]; data: Record<string, string>; text: string }
type Field = { name: string; type: string; value: string; values: string[]; checked: boolean }
type FormSeen = { action: string; method: string; fields: Field[]; buttons: { name: string; value: string }[] }

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value
const isElement = (node: Node): node is Element => tree.isElementNode(node)
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? (node.childNodes as Node[]) : [])
const descendants = (node: Node): Element[] => childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...descendants(child)] : []))
const textOf = (node: Node): string => (tree.isTextNode(node) ? node.value : childrenOf(node).map(textOf).join(' '))

/**
 * A person or program that knows the contract of the portal and nothing of its code: follows links and redirects, keeps
 * cookies, and fills forms by their field names.
 */
export class Visitor {
  private readonly cookies = new Map<string, string>()
  /** `send` is for a server that plain fetch does not reach, such as one with a certificate of its own. */
  constructor(
    private readonly base: string,
    private readonly send: Send = fetch,
  ) {}

  get = (path: string): Promise<Page> => this.request('GET', path)

  /** What the browser would send as its cookies. */
  cookie = (): string => [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  /** Fills the fields of the form that has all of them (a field may be missing when `loose`) and presses its first button. */
  async submit(page: Page, fields: Record<string, string>, which: (form: FormSeen) => boolean = (form) => Object.keys(fields).every((name) => form.fields.some((field) => field.name === name))): Promise<Page> {
    const form = page.forms.find((candidate) => candidate.method === 'POST' && which(candidate))
    if (!form) throw new Error(`${page.url} has no form with ${Object.keys(fields).join(', ')}; it has ${page.forms.map(({ fields: names }) => names.map(({ name }) => name).join('+')).join(' | ')}`)
    const body = new URLSearchParams()
    for (const field of form.fields) {
      const wanted = fields[field.name]
      if (field.type === 'checkbox' || field.type === 'radio') {
        const on = wanted === undefined ? field.checked : wanted === field.value || (field.type === 'checkbox' && wanted === 'on')
        if (on) body.append(field.name, field.value)
      } else body.append(field.name, wanted ?? field.value)
    }
    const button = form.buttons[0]
    if (button?.name) body.append(button.name, button.value)
    return this.request('POST', new URL(form.action || page.url, page.url).href, body)
  }

  /** Posts what nobody offered, as an attacker does. */
  post = (path: string, fields: Record<string, string>): Promise<Page> => this.request('POST', path, new URLSearchParams(fields))

  private async request(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<Page> {
    let url = new URL(path, this.base).href
    for (let hops = 0; hops < 10; hops++) {
      const cookie = this.cookie()
      const response = await this.send(url, { method, redirect: 'manual', ...(body && { body }), headers: { ...(cookie && { cookie }), ...(method === 'POST' && { origin: this.base, 'content-type': 'application/x-www-form-urlencoded' }) } })
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s)
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') this.cookies.delete(name)
        else this.cookies.set(name, value)
      }
      const location = response.headers.get('location')
      const html = await response.text()
      if (!location || response.status < 300 || response.status > 399) return read(response.status, url, html)
      url = new URL(location, url).href
      method = 'GET'
      body = undefined
    }
    throw new Error(`${url} redirects for ever`)
  }
}

function read(status: number, url: string, html: string): Page {
  const elements = descendants(parse(html))
  const data: Record<string, string> = {}
  for (const { attrs } of elements) for (const { name, value } of attrs) if (['data-ref', 'data-state', 'data-unit'].includes(name)) data[name.slice(5)] ??= value
  const forms = elements.filter(({ tagName }) => tagName === 'form').map((form): FormSeen => ({
    action: attribute(form, 'action') ?? '',
    method: (attribute(form, 'method') ?? 'get').toUpperCase(),
    fields: descendants(form).flatMap(fieldOf),
    buttons: descendants(form).filter((element) => element.tagName === 'button' && attribute(element, 'type') !== 'button').map((button) => ({ name: attribute(button, 'name') ?? '', value: attribute(button, 'value') ?? '' })),
  }))
  const main = elements.find(({ tagName }) => tagName === 'main')
  return { status, url, html, forms, data, text: main ? textOf(main).replace(/\s+/g, ' ') : '' }
}

function fieldOf(element: Element): Field[] {
  const name = attribute(element, 'name')
  if (!name || attribute(element, 'disabled') !== undefined) return []
  if (element.tagName === 'select') {
    const options = descendants(element).filter(({ tagName }) => tagName === 'option')
    const values = options.map((option) => attribute(option, 'value') ?? textOf(option).trim())
    const chosen = options.findIndex((option) => attribute(option, 'selected') !== undefined)
    return [{ name, type: 'select', values, value: values[Math.max(0, chosen)] ?? '', checked: false }]
  }
  if (element.tagName === 'textarea') return [{ name, type: 'textarea', values: [], value: textOf(element).replace(/^\n/, ''), checked: false }]
  if (element.tagName !== 'input') return []
  const type = attribute(element, 'type') ?? 'text'
  return [{ name, type, values: [], value: attribute(element, 'value') ?? (type === 'checkbox' ? 'on' : ''), checked: attribute(element, 'checked') !== undefined }]
}

const answers: Record<string, string> = {
  company: '示例食品有限公司', country: 'CN', contact: '王小明', phone: '+86 138 0000 0000', amount: '25 000 000', currency: 'USD', needs: '5 MW', message: '我们希望了解该项目的用地条件。', consent: 'yes',
}

/** The form on a page of the EOI, filled with every field of the contract that it has. */
export function filledEoiForm(page: Page, more: Record<string, string> = {}): { form: FormSeen; fields: Record<string, string> } {
  const given = { ...answers, ...more }
  const form = page.forms.find(({ method, fields }) => method === 'POST' && fields.some(({ name, type }) => name in given || type === 'select' || name === 'draft'))
  if (!form) throw new Error(`No page of the form at ${page.url} (${page.status}): ${page.text.slice(0, 500)}`)
  const fields: Record<string, string> = {}
  for (const field of form.fields) {
    const wanted = given[field.name]
    if (wanted === undefined) continue
    fields[field.name] = field.type === 'select' && !field.values.includes(wanted) ? field.values.find(Boolean)! : field.type === 'checkbox' ? field.value : wanted
  }
  return { form, fields }
}

/** Walks the EOI form page by page until a reference appears. */
export async function sendEoi(visitor: Visitor, address: string, more: Record<string, string> = {}): Promise<Page> {
  let page = await visitor.get(address)
  for (let step = 0; step < 12; step++) {
    if (page.data.ref) return page
    const { form, fields } = filledEoiForm(page, more)
    page = await visitor.submit(page, fields, (candidate) => candidate === form)
  }
  throw new Error(`The form did not end; it stands at ${page.url}: ${page.text.slice(0, 800)}`)
}
