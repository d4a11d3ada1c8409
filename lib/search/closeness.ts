/**
 * How many single slips (a letter wrong, missing, doubled, or two swapped) turn one word into another, or undefined
 * when it takes more than `most`. Restricted Damerau-Levenshtein distance, stopped as soon as it cannot succeed.
 */
export function slipsBetween(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return undefined
    beforeLast = last
    last = current
  }
  const slips = last[b.length]!
  return slips <= most ? slips : undefined
}

/** Which letters a word has, folded into 32 bits: words that differ in many letters are told apart without comparing them. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many letters one word has and the other lacks, at most what `lettersOf` can tell. */
export function differingLetters(a: number, b: number): number {
  let bits = a ^ b
  let count = 0
  while (bits !== 0) {
    bits &= bits - 1
    count++
  }
  return count
}
