import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Pattern } from '@/lib/projects/plates'

export type Canvas = SKRSContext2D
const publicFile = (...names: string[]): string => path.join(process.cwd(), 'public', ...names)
const subsets = ['latin', 'cyrillic', 'cyrillic-ext'] as const
const families = { display: 'geologica', text: 'source-sans-3' } as const

let registered = false
/** Only the packaged fonts, under names that no font of the machine has. */
function registerFonts(): void {
  if (registered) return
  for (const family of Object.values(families)) for (const subset of subsets) GlobalFonts.registerFromPath(publicFile('fonts', `${family}-${subset}.woff2`), `portal ${family} ${subset}`)
  registered = true
}

/** Characters that the packaged fonts have; a text with another one would be drawn in a font of the machine, or as a box. */
const covered = /^[\u0020-\u00ff\u0152\u0153\u2009\u2010-\u2026\u202f\u2030\u20ac\u2116\u2122\u2212\u0400-\u045f\u0490-\u0493\u0496-\u0497\u049a-\u049d\u04a2-\u04a3\u04ae-\u04b3\u04ba-\u04bb\u04d8-\u04d9\u04e8-\u04e9]*$/
export const isDrawable = (text: string): boolean => covered.test(text)

export function newPicture(width: number, height: number) {
  registerFonts()
  const canvas = createCanvas(width, height)
  return { context: canvas.getContext('2d'), png: (): Promise<Buffer> => canvas.encode('png') }
}

/** Chooses a packaged font; weights are those of its variable axis. */
export function setFont(context: Canvas, family: keyof typeof families, size: number, weight: number): void {
  context.font = `${size}px ${subsets.map((subset) => `"portal ${families[family]} ${subset}"`).join(', ')}`
  context.fontVariationSettings = `'wght' ${weight}`
}

/** Words in lines of at most `width`. Undefined when a word does not fit, or when there are more than `most` lines. */
export function wrapped(context: Canvas, text: string, width: number, most: number): string[] | undefined {
  const lines: string[] = []
  for (const word of text.split(/ +/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else if (context.measureText(word).width <= width) lines.push(word)
    else return undefined
  }
  return lines.length <= most ? lines : undefined
}

type Layer = { d: Path2D; fill?: string; stroke?: string; width: number }
const patterns = new Map<Pattern, { width: number; height: number; layers: Layer[] }>()

/** The outlines of a tiling. They are read out of our own file: no decoder of pictures has a part in it. */
function patternOf(name: Pattern) {
  const known = patterns.get(name)
  if (known) return known
  const text = readFileSync(publicFile('art', `pattern-${name}.svg`), 'utf8')
  const attribute = (tag: string, key: string): string | undefined => new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1]
  const [, , width = 1, height = 1] = (/viewBox="([^"]*)"/.exec(text)?.[1] ?? '').split(' ').map(Number)
  const layers = [...text.matchAll(/<path[^>]*>/g)].map(([tag]) => ({ d: new Path2D(attribute(tag, 'd')), fill: attribute(tag, 'fill'), stroke: attribute(tag, 'stroke'), width: Number(attribute(tag, 'stroke-width') ?? 0) }))
  const read = { width, height, layers }
  patterns.set(name, read)
  return read
}

/** Fills a rectangle with a tiling, `scale` times its size. */
export function drawPattern(context: Canvas, name: Pattern, { x, y, width, height, scale }: { x: number; y: number; width: number; height: number; scale: number }): void {
  const pattern = patternOf(name)
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.translate(x, y)
  context.scale(scale, scale)
  for (let row = 0; row * pattern.height * scale < height; row++) {
    for (let column = 0; column * pattern.width * scale < width; column++) {
      context.save()
      context.translate(column * pattern.width, row * pattern.height)
      // Each tile is its own: what reaches over its edge is drawn by its neighbour.
      context.beginPath()
      context.rect(0, 0, pattern.width + 0.5, pattern.height + 0.5)
      context.clip()
      for (const { d, fill, stroke, width: line } of pattern.layers) {
        if (fill && fill !== 'none') {
          context.fillStyle = fill
          context.fill(d)
        }
        if (stroke) {
          context.strokeStyle = stroke
          context.lineWidth = line
          context.stroke(d)
        }
      }
      context.restore()
    }
  }
  context.restore()
}

let markLayers: { d: Path2D; fill: string }[] | undefined
/** The portal's mark in a square of `size`. */
export function drawMark(context: Canvas, x: number, y: number, size: number): void {
  markLayers ??= [...readFileSync(publicFile('art', 'mark.svg'), 'utf8').matchAll(/<path d="([^"]*)" style="fill:(#\w+)"/g)].map(([, d, fill]) => ({ d: new Path2D(d), fill: fill! }))
  context.save()
  context.translate(x, y)
  context.scale(size / 40, size / 40)
  for (const { d, fill } of markLayers) {
    context.fillStyle = fill
    context.fill(d)
  }
  context.restore()
}
