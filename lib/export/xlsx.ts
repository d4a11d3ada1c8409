/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { Worker } from 'node:worker_threads'
import type { Cell } from './cells'

/**
 * Runs in a thread of its own: packing ten thousand rows takes seconds, in which the portal would answer nobody. It is
 * text because the bundle of a page has no file that a thread could start from.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const write = require('write-excel-file/node').default
const rows = []
parentPort.on('message', ({ add, sheet, widths }) => {
  if (add) return void rows.push(...add)
  const head = rows[0].map((value) => ({ value, type: String, fontWeight: 'bold' }))
  const cell = (value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value, type: typeof value === 'number' ? Number : String })
  write([head, ...rows.slice(1).map((row) => row.map(cell))], { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 })
    .toBuffer()
    .then((file) => parentPort.postMessage(file))
})
`

const valueOf = (cell: Cell): string | number | Date => {
  if (typeof cell === 'string') return cell.slice(0, 32_000)
  return 'number' in cell ? Number(cell.number) : new Date(`${cell.day}T00:00:00Z`)
}

/**
 * An Excel workbook of one sheet: the first line is the header. Numbers and dates are cells of their own kind, and a text
 * is never a formula there. Rejects when the workbook cannot be made.
 */
export async function xlsx(sheet: string, header: readonly string[], pages: AsyncIterable<Cell[][]>): Promise<Buffer> {
  const worker = new Worker(program, { eval: true })
  try {
    const made = new Promise<Uint8Array>((resolve, reject) => worker.once('message', resolve).once('error', reject))
    // It is awaited below; when the thread fails earlier, that is where it is heard of.
    made.catch(() => {})
    worker.postMessage({ add: [header] })
    for await (const rows of pages) worker.postMessage({ add: rows.map((row) => row.map(valueOf)) })
    worker.postMessage({ sheet, widths: header.map((title) => Math.min(40, Math.max(14, title.length + 2))) })
    return Buffer.from(await made)
  } finally {
    await worker.terminate()
  }
}
