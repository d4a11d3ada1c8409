import { expect, test } from 'vitest'
import { attachmentHeader, cleanName, shownName } from './name'

test.each([
  ['plan.pdf', 'pdf', 'plan.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\Users\\me\\合同.docx', 'docx', '合同.docx'],
  ['Келісімшарт № 5.PDF', 'pdf', 'Келісімшарт № 5.pdf'],
  ['invoice\u202Efdp.exe', 'pdf', 'invoicefdp.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie x.pdf'],
  ['photo.exe', 'jpg', 'photo.jpg'],
  ['.htaccess', 'png', 'document.png'],
  ['...', 'png', 'document.png'],
  ['Спецификация %22А%22.pdf', 'pdf', 'Спецификация А.pdf'],
  ['', 'xlsx', 'document.xlsx'],
  ['a'.repeat(500) + '.pdf', 'pdf', `${'a'.repeat(150)}.pdf`],
])('the name %j becomes %s as %j', (name, ending, clean) => {
  expect(cleanName(name, ending)).toBe(clean)
})

test('a refused file is named as its sender knows it, without signs that nobody sees', () => {
  expect(shownName('/folder/virus\u202E.exe')).toBe('virus.exe')
  expect(shownName('')).toBe('?')
})

test('a name reaches the browser whole, and an old one in ASCII', () => {
  expect(attachmentHeader("合同 (1)'s 100%.pdf")).toBe(`attachment; filename="__ (1)'s 100_.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%281%29%27s%20100%25.pdf`)
  expect(attachmentHeader('a"b\\c.pdf')).toBe(`attachment; filename="a_b_c.pdf"; filename*=UTF-8''a%22b%5Cc.pdf`)
})
