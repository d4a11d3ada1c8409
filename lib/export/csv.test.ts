import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateCell, numberCell } from './cells'
import { csvLine } from './csv'

/** Reads one line of RFC 4180, without its line end. */
function read(line: string): string[] {
  const fields: string[] = []
  let rest = line.slice(0, -2)
  for (;;) {
    const [found, quoted, plain = ''] = /^(?:"((?:[^"]|"")*)"|([^",]*))/.exec(rest)!
    fields.push(quoted?.replaceAll('""', '"') ?? plain)
    rest = rest.slice(found.length)
    if (rest === '') return fields
    if (!rest.startsWith(',')) throw new Error(`Not a line of CSV: ${line}`)
    rest = rest.slice(1)
  }
}

describe('a line of CSV', () => {
  test.each(['=1+1', '+7 727 000', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('does not let a spreadsheet run %j', (text) => {
    expect(read(csvLine([text]))).toEqual([`'${text}`])
  })

  test('leaves numbers numbers, negative ones too, and dates dates', () => {
    expect(csvLine([numberCell('-12.5'), numberCell('140700000'), dateCell('2025-06-01'), dateCell('2025-06')])).toBe('-12.5,140700000,2025-06-01,2025-06\r\n')
  })

  test('takes what only looks like a number for a text', () => {
    expect(csvLine([numberCell('-1+cmd')])).toBe("'-1+cmd\r\n")
    expect(csvLine([numberCell('=1')])).toBe("'=1\r\n")
  })

  test('quotes what RFC 4180 wants quoted', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'plain'])).toBe('"a,b","say ""hi""","two\nlines",plain\r\n')
  })

  test('gives every text back as it was, the apostrophe apart, and no cell that starts as a formula', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a', '中', '1') }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, (cells) => {
        const fields = read(csvLine(cells))
        expect(fields.map((field, index) => (field === cells[index] ? field : field.slice(1)))).toEqual(cells)
        expect(fields.some((field) => /^[=+\-@\t\r]/.test(field))).toBe(false)
      }),
    )
  })
})
