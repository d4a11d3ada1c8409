/** Letters that are kept of one word, and of a run of Chinese characters: what `eoi_words` in the database keeps. */
const longestWord = 24
const longestRun = 8
/** Words of one search that are looked at. */
const mostWords = 8

/** Runs of Chinese characters and Japanese letters, or of everything that is no space and no sign. */
const parts = /[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff]+|[^\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff\p{Cc}\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2e7f\u3000-\u303f\uff00-\uffef]+/gu
const run = /^[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff]/u

/**
 * What is typed into the desk's search as a query of the database: every word has to begin a word of the case, or to stand anywhere in its
 * names and number. Undefined when nothing is left to be searched for, as of signs alone.
 */
export function searchQuery(typed: string): string | undefined {
  const words = (typed.normalize('NFKC').toLowerCase().match(parts) ?? []).slice(0, mostWords)
  const pieces = words.flatMap((word) => (run.test(word) ? (word.match(new RegExp(`.{1,${longestRun}}`, 'gu')) ?? []) : [[...word].slice(0, longestWord).join('')]))
  return pieces.length === 0 ? undefined : pieces.map((piece) => `'${piece.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`).join(' & ')
}
