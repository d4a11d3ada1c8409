/** Words of an index in order, each with the documents that have it: packed, because there are tens of thousands of words and millions of places. */
export class Postings {
  constructor(
    readonly words: readonly string[],
    /** Where the entries of each word begin, and after the last word where they end. */
    readonly starts: Uint32Array,
    /** A word in one document: the document's number times 256 plus how well the word stands for it, 1 to 255. */
    readonly entries: Uint32Array,
  ) {}

  /** The place of a word, or -1 when no document has it. */
  find(word: string): number {
    const at = this.firstFrom(word)
    return this.words[at] === word ? at : -1
  }

  /** Place of the first word that does not sort before `text`. */
  firstFrom(text: string): number {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.words[middle]! < text) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The same by document: for each of `size` its words as their place times 256 plus the worth. */
  byDocument(size: number): (row: number) => Uint32Array {
    const ends = new Uint32Array(size + 1)
    for (const entry of this.entries) ends[(entry >>> 8) + 1]!++
    for (let row = 0; row < size; row++) ends[row + 1]! += ends[row]!
    const next = ends.slice()
    const found = new Uint32Array(this.entries.length)
    for (let place = 0; place < this.words.length; place++) {
      for (let at = this.starts[place]!; at < this.starts[place + 1]!; at++) {
        const entry = this.entries[at]!
        found[next[entry >>> 8]!++] = place * 256 + (entry & 255)
      }
    }
    return (row) => found.subarray(ends[row], ends[row + 1])
  }
}

/** Gathers the words of documents, one document after the other, into `Postings`. */
export class PostingsBuilder {
  private readonly numbers: Map<string, number>
  private readonly names: string[]
  private numbered = new Uint32Array(1 << 16)
  private entries = new Uint32Array(1 << 16)
  private count = 0

  /** `known` words have their places as numbers, so that what a former index held is added without its words. */
  constructor(known: readonly string[] = []) {
    this.names = [...known]
    this.numbers = new Map(known.map((word, place) => [word, place]))
  }

  numberOf(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.names.length
      this.names.push(word)
      this.numbers.set(word, number)
    }
    return number
  }

  /** `worth` is how well the word of this number stands for the document, 1 to 255. */
  add(row: number, number: number, worth: number): void {
    if (this.count === this.entries.length) {
      this.numbered = grown(this.numbered)
      this.entries = grown(this.entries)
    }
    this.numbered[this.count] = number
    this.entries[this.count++] = row * 256 + worth
  }

  finish(): Postings {
    const counts = new Uint32Array(this.names.length)
    for (let at = 0; at < this.count; at++) counts[this.numbered[at]!]!++
    const { names } = this
    const order = [...names.keys()].filter((number) => counts[number]! > 0).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
    const starts = new Uint32Array(order.length + 1)
    const next = new Uint32Array(names.length)
    order.forEach((number, place) => {
      next[number] = starts[place]!
      starts[place + 1] = starts[place]! + counts[number]!
    })
    const entries = new Uint32Array(this.count)
    for (let at = 0; at < this.count; at++) entries[next[this.numbered[at]!]!++] = this.entries[at]!
    // Joined and parted again the words hold nothing of the texts that they were cut from.
    return new Postings(order.length === 0 ? [] : order.map((number) => names[number]!).join('\n').split('\n'), starts, entries)
  }
}

const grown = (full: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(full.length * 2)
  larger.set(full)
  return larger
}
