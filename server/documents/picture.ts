import { readFile, writeFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type DocumentProblem, type DocumentType, pixelLimit } from '@/lib/documents/limits'
import { pictureSize } from '@/lib/documents/picture-size'

/** Of JPEG and WebP: nobody sees the difference. */
const quality = 92

/** Decoded pictures are large: one at a time. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Decodes a picture and writes it anew in its own format, with its pixels and nothing else: no place, camera, comment or hidden content. A
 * picture that was turned by its metadata is turned in its pixels; of a moving one the first frame stays.
 */
export function redrawPicture(file: string, type: DocumentType, to: string): Promise<DocumentProblem | undefined> {
  const mine = last.then(() => redraw(file, type, to))
  last = mine.catch(() => {})
  return mine
}

async function redraw(file: string, type: DocumentType, to: string): Promise<DocumentProblem | undefined> {
  const bytes = await readFile(file)
  const stated = pictureSize(bytes, type)
  if (!stated || stated.width < 1 || stated.height < 1) return 'damaged'
  if (stated.width * stated.height > pixelLimit) return 'pixels'
  const picture = await loadImage(bytes).catch(() => undefined)
  if (!picture) return 'damaged'
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const drawn = type === 'image/png' ? canvas.encode('png') : type === 'image/jpeg' ? canvas.encode('jpeg', quality) : canvas.encode('webp', quality)
  await writeFile(to, await drawn, { mode: 0o600, flag: 'wx' })
  return undefined
}
