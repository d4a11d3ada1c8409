import type { Pattern } from '@/lib/projects/plates'
import { type Canvas, drawMark, drawPattern, isDrawable, newPicture, setFont, wrapped } from './canvas'

/** Size that link previews ask for. */
export const pictureSize = { width: 1200, height: 630 }

export type PictureText = {
  /** Portal and publisher, at the top. */
  brand: string
  name: string
  /** Kind or stage, place, and what is made up: short lines below the name. */
  lines: readonly string[]
  /** The figure that leads, as stated, and what it is. */
  figure: { value: string; label: string } | null
}

const paper = '#fbf9f4'
const ink = '#0a242e'
const faint = '#385058'
const glaze = '#066671'
const margin = 64
const plateWidth = 380
/** Where the name begins. */
const top = 128
const textWidth = pictureSize.width - plateWidth - 2 * margin

/**
 * The picture of a link preview as PNG: tiling at the right, name, stage, place and amount at the left. Without `text`, or where the
 * packaged fonts lack one of its characters, the tiling with the mark alone.
 */
export function linkPicture(pattern: Pattern, text: PictureText | null): Promise<Buffer> {
  const { context, png } = newPicture(pictureSize.width, pictureSize.height)
  const whole = text && [text.brand, text.name, ...text.lines, text.figure?.value ?? '', text.figure?.label ?? ''].every(isDrawable)
  if (whole) drawCard(context, pattern, text)
  else drawPlate(context, pattern)
  return png()
}

function drawPlate(context: Canvas, pattern: Pattern): void {
  const { width, height } = pictureSize
  drawPattern(context, pattern, { x: 0, y: 0, width, height, scale: 3 })
  context.fillStyle = paper
  context.fillRect(width / 2 - 150, height / 2 - 150, 300, 300)
  drawMark(context, width / 2 - 110, height / 2 - 110, 220)
}

function drawCard(context: Canvas, pattern: Pattern, { brand, name, lines, figure }: PictureText): void {
  const { width, height } = pictureSize
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
  drawPattern(context, pattern, { x: width - plateWidth, y: 0, width: plateWidth, height, scale: 2.6 })
  drawStrip(context, height - 16, width - plateWidth)
  drawMark(context, margin, 48, 56)
  put(context, brand, margin + 76, 86, { size: 27, weight: 500, colour: faint })

  setFont(context, 'text', 30, 500)
  const below = lines.flatMap((line) => wrapped(context, line, textWidth, 2) ?? [])
  const room = height - (figure ? 188 : 48) - top - below.length * 40
  const title = fitted(context, name, room)
  let y = top + title.size
  setFont(context, 'display', title.size, 600)
  context.fillStyle = ink
  for (const line of title.lines) {
    context.fillText(line, margin, y)
    y += title.size * 1.2
  }
  y += 8
  for (const line of below) {
    put(context, line, margin, y, { size: 30, weight: 500, colour: glaze })
    y += 40
  }
  if (!figure) return
  put(context, figure.label, margin, height - 128, { size: 26, weight: 400, colour: faint })
  setFont(context, 'display', 52, 600)
  const size = Math.min(52, (52 * textWidth) / context.measureText(figure.value).width)
  setFont(context, 'display', size, 600)
  context.fillStyle = ink
  context.fillText(figure.value, margin, height - 64)
}

function put(context: Canvas, text: string, x: number, y: number, { size, weight, colour }: { size: number; weight: number; colour: string }): void {
  setFont(context, 'text', size, weight)
  context.fillStyle = colour
  context.fillText(text, x, y)
}

/** The name as large as `room`, a height, allows; a very long one is cut. */
function fitted(context: Canvas, name: string, room: number): { size: number; lines: string[] } {
  for (const size of [60, 54, 48, 42, 36, 32]) {
    setFont(context, 'display', size, 600)
    const lines = wrapped(context, name, textWidth, Math.min(4, Math.floor(room / (size * 1.2))))
    if (lines) return { size, lines }
  }
  const words = name.split(' ')
  while (words.length > 1) {
    words.pop()
    const lines = wrapped(context, `${words.join(' ')}…`, textWidth, 3)
    if (lines) return { size: 32, lines }
  }
  return { size: 32, lines: [`${name.slice(0, 30)}…`] }
}

/** The band of stepped glazed bricks. */
function drawStrip(context: Canvas, y: number, width: number): void {
  context.save()
  context.beginPath()
  context.rect(0, y, width, 16)
  context.clip()
  context.fillStyle = '#e0ceb4'
  context.fillRect(0, y, width, 16)
  for (let x = 0; x < width; x += 96) {
    context.fillStyle = '#1da6ac'
    for (const [dx, dy, w] of [[0, 0, 16], [8, 8, 16], [80, 8, 16]] as const) context.fillRect(x + dx, y + dy, w, 8)
    context.fillStyle = '#274d98'
    for (const [dx, dy, w] of [[40, 0, 24], [44, 8, 16]] as const) context.fillRect(x + dx, y + dy, w, 8)
  }
  context.restore()
}
