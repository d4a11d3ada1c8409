import createCode from 'qrcode-generator'

/**
 * A QR code as one path in units of its modules, each row a line of strokes one unit wide, and how many modules it has on a
 * side. Level L: it is printed sharp, and the address stands beside it in letters.
 */
export function qrPath(text: string): { d: string; size: number } {
  const code = createCode(0, 'L')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  let d = ''
  for (let row = 0; row < size; row++) {
    // Where the pen stands; each row begins at its left end, half a unit down.
    let pen = -1
    for (let column = 0; column < size; column++) {
      if (!code.isDark(row, column)) continue
      let end = column
      while (end < size && code.isDark(row, end)) end++
      d += pen < 0 ? `M${column} ${row}.5h${end - column}` : `m${column - pen} 0h${end - column}`
      pen = end
      column = end
    }
  }
  return { d, size }
}
