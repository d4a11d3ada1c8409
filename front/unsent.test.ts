import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { unsentMarks } from '@/lib/status-marks'
import { isForeign, withTyped } from './unsent'

const page = `<form method="post" action="${unsentMarks.action}"><input type="hidden" name="${unsentMarks.fields}"/><button>Send</button></form><ul><li class="lines">${unsentMarks.typed}</li></ul>`
const fill = (fields: [string, string][], address = '/en/eoi/save') => withTyped(page, address, Buffer.from(new URLSearchParams(fields).toString()))

test('an unsent form carries every field on and shows what was typed', () => {
  const html = fill([['message', '我们希望\r\n"了解" <b>&amp;'], ['draft', '0f8fad5b-d9cb-469f-a165-70867728950e'], ['needs', ''], ['needs', 'gas & water']])
  const form = parseFragment(html).childNodes[0] as unknown as { attrs: { name: string; value: string }[]; childNodes: { tagName: string; attrs: { name: string; value: string }[]; childNodes: { value: string }[] }[] }
  expect(form.attrs).toContainEqual({ name: 'action', value: '/en/eoi/save' })
  const carried = form.childNodes.filter(({ tagName }) => tagName === 'textarea').map((area) => [area.attrs.find(({ name }) => name === 'name')?.value, area.childNodes[0]?.value ?? ''])
  expect(carried).toEqual([['message', '我们希望\n"了解" <b>&amp;'], ['draft', '0f8fad5b-d9cb-469f-a165-70867728950e'], ['needs', ''], ['needs', 'gas & water']])
  expect(html.split('<ul>')[1]).toBe('<li class="lines">我们希望\r\n&quot;了解&quot; &lt;b&gt;&amp;amp;</li><li class="lines">gas &amp; water</li></ul>')
})

test('neither the address nor a field becomes markup', () => {
  const html = fill([['"><script>', '</textarea><script>alert(1)</script> $& $1']], '/en/x?"><script>')
  expect(html).not.toContain('<script>')
  expect(html).toContain('$&amp; $1')
})

test('a form from another site is not offered for sending again', () => {
  const own = 'https://invest.example'
  expect(isForeign({ origin: own, host: 'invest.example' }, own)).toBe(false)
  expect(isForeign({ origin: 'http://10.0.0.1:3000', host: '10.0.0.1:3000' }, own)).toBe(false)
  expect(isForeign({ host: 'invest.example' }, own)).toBe(false)
  expect(isForeign({ origin: 'https://elsewhere.example', host: 'invest.example' }, own)).toBe(true)
  expect(isForeign({ origin: 'null', host: 'invest.example' }, own)).toBe(true)
  expect(isForeign({ host: 'invest.example', 'sec-fetch-site': 'cross-site' }, own)).toBe(true)
})
