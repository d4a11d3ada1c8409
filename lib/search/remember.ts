/**
 * A function of one text whose answers are kept: texts repeat their words, and taking each word apart once makes indexing
 * many times faster. Bounded; everything is forgotten when `limit` is reached.
 */
export function remember<T>(compute: (text: string) => T, limit = 10_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined && !known.has(text)) {
      answer = compute(text)
      if (known.size >= limit) known.clear()
      known.set(text, answer)
    }
    return answer as T
  }
}
