import { remember } from './remember'
import { simplify } from './traditional'

/** A piece of a text that is searched by itself: where it stands, and how it is compared. */
export type Word = { text: string; script: 'latin' | 'cyrillic' | 'han' | 'digits' | 'other'; start: number; end: number }

/** Words that are written together by hyphens, points or change of script: 300MW, QazEcoPack, PRJ-0042. */
export type Chunk = { words: Word[]; joined: string; start: number; end: number }

/** Lower case, compatibility forms and marks on Latin letters gone, ё as е, Chinese simplified. й, ә, қ and their like are letters of their own. */
export const fold = remember((text) =>
  simplify(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replaceAll('ı', 'i'),
)

const scriptOf = (text: string): Word['script'] => {
  if (/^\p{Script=Han}/u.test(text)) return 'han'
  if (/^\p{N}/u.test(text)) return 'digits'
  if (/^\p{Script=Cyrillic}/u.test(text)) return 'cyrillic'
  return /^\p{Script=Latin}/u.test(text) ? 'latin' : 'other'
}

const lookalikes: readonly [latin: string, cyrillic: string] = ['aceopxykmthbiAÄCEOPXYKMTHBI', 'асеорхукмтнвіАӘСЕОРХУКМТНВІ']
const swap = (text: string, from: string, to: string): string => [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('')

/** Letters of the other alphabet that look the same (a Latin "a" in «Сaуран») become the word's own. */
function oneAlphabet(word: string): string {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (latin === 0 || cyrillic === 0) return word
  const [latins, cyrillics] = lookalikes
  const mended = latin > cyrillic ? swap(word, cyrillics, latins) : swap(word, latins, cyrillics)
  return /\p{Script=Latin}/u.test(mended) && /\p{Script=Cyrillic}/u.test(mended) ? word : mended
}

const chunkPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’ʼʻ`.&+_][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
// Apostrophes stay inside a word (Xi'an); capitals part what is written together (QazEcoPack).
const pieces =
  /\p{Script=Han}+|\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\p{M}]|['’ʼʻ`](?=\p{L}))*|\p{Lu}{2,}(?![\p{Ll}\p{M}])|\p{Lu}?(?:[\p{Script=Latin}\p{M}]|['’ʼʻ`](?=\p{L}))+?(?=\p{Lu}\p{Ll}|[^\p{Script=Latin}\p{M}'’ʼʻ`]|$)|\p{N}+|[\p{L}\p{M}]+/gu

/** A word as it is compared: folded, without apostrophes and the English possessive. */
const plain = (piece: string): string => fold(piece).replace(/['’ʼʻ`]s$/, '').replace(/['’ʼʻ`]/g, '')

/** The words of a text by chunk, with their offsets in it. Chinese runs are left whole. */
export function chunksOf(text: string): Chunk[] {
  return [...text.matchAll(chunkPattern)].map((match) => {
    const start = match.index
    const written = oneAlphabet(match[0])
    const words = [...written.matchAll(pieces)].map((piece): Word => ({ text: plain(piece[0]), script: scriptOf(piece[0]), start: start + piece.index, end: start + piece.index + piece[0].length }))
    return { words, joined: words.map((word) => word.text).join(''), start, end: start + match[0].length }
  })
}
