import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bridges, leastPublished, suppress, withTotals } from './suppression'

const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))

describe('numbers that could give somebody away', () => {
  test('small ones are hidden, and so is what they could be computed from', () => {
    // 3 and 8 and 9 make 20: with the total shown, 3 would follow from 8 and 9.
    expect(suppress([[3], [8], [9]])).toEqual([['small', 'small'], ['guard', 'guard'], [undefined, undefined], [undefined, undefined]])
  })

  test('nothing is hidden where nothing is small, and zeros are told', () => {
    expect(suppress([[5, 0], [0, 7]]).flat().filter(Boolean)).toEqual([])
  })

  test('of a table that is small as a whole nothing is told but its zeros', () => {
    expect(suppress([[1, 0], [0, 2]]).map((row) => row.map(Boolean))).toEqual([[true, false, true], [false, true, true], [true, true, true]])
  })

  test('two small ones that are small together too need a third', () => {
    const marks = suppress([[2], [2], [6], [40]])
    expect(marks.map(([mark]) => mark)).toEqual(['small', 'small', 'guard', undefined, undefined])
  })

  test('two hidden numbers that the words "fewer than 5" would give away need a third', () => {
    // 4 and 4 are 8: each is fewer than 5, so each must be 4.
    expect(suppress([[4], [4], [6], [40]]).map(([mark]) => mark)).toEqual(['small', 'small', 'guard', undefined, undefined])
  })

  test('no number from 1 to 4 is ever shown', () => {
    fc.assert(fc.property(tables, (counts) => {
      const [marks, table] = [suppress(counts), withTotals(counts)]
      expect(table.flatMap((row, r) => row.filter((count, c) => count > 0 && count < leastPublished && !marks[r]![c]))).toEqual([])
    }))
  })

  test('no hidden number is the difference of shown ones, whatever lines are added and subtracted', () => {
    fc.assert(fc.property(tables, (counts) => {
      const marks = suppress(counts)
      expect(bridges(marks)).toEqual([])
      expect(determined(marks)).toEqual([])
    }))
  })

  test('what a line leaves hidden is at least five cases together', () => {
    fc.assert(fc.property(tables, (counts) => {
      const [marks, table] = [suppress(counts), withTotals(counts)]
      const lines = [...table.map((row, r) => row.map((count, c) => ({ count, mark: marks[r]![c] }))), ...table[0]!.map((_, c) => table.map((row, r) => ({ count: row[c]!, mark: marks[r]![c] })))]
      const left = lines.filter((line) => !line.at(-1)!.mark).map((line) => line.slice(0, -1).filter(({ mark }) => mark).reduce((sum, { count }) => sum + count, 0))
      expect(left.filter((sum) => sum > 0 && sum < leastPublished)).toEqual([])
    }))
  })
})

/** Hidden cells whose value the equations of all lines fix: found by elimination, another way than the code's. */
function determined(marks: ReturnType<typeof suppress>): string[] {
  const cells = marks.flatMap((row, r) => row.flatMap((mark, c) => (mark ? [`${r} ${c}`] : [])))
  const [height, width] = [marks.length, marks[0]!.length]
  const lines: number[][] = [...Array.from({ length: height }, (_, r) => cells.map((cell) => (cell.startsWith(`${r} `) ? (cell === `${r} ${width - 1}` ? -1 : 1) : 0))), ...Array.from({ length: width }, (_, c) => cells.map((cell) => (cell.endsWith(` ${c}`) ? (cell === `${height - 1} ${c}` ? -1 : 1) : 0)))]
  let top = 0
  for (let column = 0; column < cells.length && top < lines.length; column++) {
    const pivot = lines.findIndex((line, index) => index >= top && Math.abs(line[column]!) > 1e-9)
    if (pivot < 0) continue
    ;[lines[top], lines[pivot]] = [lines[pivot]!, lines[top]!]
    const by = lines[top]![column]!
    lines[top] = lines[top]!.map((value) => value / by)
    for (const [index, line] of lines.entries()) if (index !== top && line[column]) lines[index] = line.map((value, at) => value - line[column]! * lines[top]![at]!)
    top++
  }
  return lines.filter((line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1).map((line) => cells[line.findIndex((value) => Math.abs(value) > 1e-9)]!)
}
