/** A set of row numbers below a fixed size, 32 to a word: sets of a hundred thousand rows are combined and counted in microseconds. */
export type Bitset = Uint32Array

export const emptySet = (size: number): Bitset => new Uint32Array(Math.ceil(size / 32))

/** Every row below `size`. */
export function fullSet(size: number): Bitset {
  const set = emptySet(size).fill(0xffffffff)
  const rest = size % 32
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1
  return set
}

export const addTo = (set: Bitset, row: number): void => void (set[row >>> 5]! |= 1 << (row & 31))

export const has = (set: Bitset, row: number): boolean => (set[row >>> 5]! & (1 << (row & 31))) !== 0

/** The rows of a set, in order. */
export function listOf(set: Bitset): number[] {
  const rows: number[] = []
  for (let word = 0; word < set.length; word++) {
    for (let rest = set[word]!; rest !== 0; rest &= rest - 1) rows.push(word * 32 + 31 - Math.clz32(rest & -rest))
  }
  return rows
}

/** The rows below `size` of a larger set. */
export function firstRows(set: Bitset, size: number): Bitset {
  return intersect([set.slice(0, Math.ceil(size / 32)), fullSet(size)], size)
}

/** The rows that are in all the sets; they have one size. */
export function intersect(sets: readonly Bitset[], size: number): Bitset {
  const [first, ...others] = sets
  if (!first) return fullSet(size)
  const result = first.slice()
  for (const other of others) for (let word = 0; word < result.length; word++) result[word]! &= other[word]!
  return result
}

/** The rows that are in any of the sets. */
export function unite(sets: readonly Bitset[], size: number): Bitset {
  const result = emptySet(size)
  for (const set of sets) for (let word = 0; word < result.length; word++) result[word]! |= set[word]!
  return result
}

const bitsOf = (word: number): number => {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

export function countOf(set: Bitset): number {
  let count = 0
  for (let word = 0; word < set.length; word++) count += bitsOf(set[word]!)
  return count
}

/** How many rows are in both sets, without making a third. */
export function countBoth(a: Bitset, b: Bitset): number {
  let count = 0
  for (let word = 0; word < a.length; word++) {
    const both = a[word]! & b[word]!
    if (both !== 0) count += bitsOf(both)
  }
  return count
}
