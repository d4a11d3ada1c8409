import { pinyin } from 'pinyin-pro'
import { remember } from './remember'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A word of a Chinese run, its offset there, and whether it is a term of ours. */
export type ChineseWord = { text: string; start: number; known: boolean }

const particles = /^[的和与及在了是有为等对从到把被将向这那个于以并或中]$/u

/** Adds the words of a stretch without known terms. */
function cut(stretch: string, offset: number, words: ChineseWord[]): void {
  let alone = false
  for (const { segment, index } of segmenter.segment(stretch)) {
    const single = [...segment].length === 1
    const previous = words.at(-1)
    if (single && alone && previous && !particles.test(segment)) previous.text += segment
    else words.push({ text: segment, start: offset + index, known: false })
    alone = single && !particles.test(segment)
  }
}

/**
 * The words of a run of Chinese characters. `terms` gives the lengths of known terms by offset; between them characters
 * that the segmenter leaves alone one by one (names it does not know: 利华) are one word, the little words of grammar apart.
 */
export function chineseWords(run: string, terms: ReadonlyMap<number, number>): ChineseWord[] {
  const words: ChineseWord[] = []
  let from = 0
  for (let at = 0; at < run.length; at++) {
    const length = terms.get(at)
    if (!length) continue
    if (at > from) cut(run.slice(from, at), from, words)
    words.push({ text: run.slice(at, at + length), start: at, known: true })
    from = at + length
    at = from - 1
  }
  if (from < run.length) cut(run.slice(from), from, words)
  return words
}

/** Pinyin of a Chinese word without tones and spaces, ü as u: 利华 → lihua. */
export const pinyinOf = remember((word) => pinyin(word, { toneType: 'none', type: 'array', nonZh: 'removed' }).join('').replaceAll('ü', 'u'))
