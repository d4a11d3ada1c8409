/**
 * A function of one text whose answers are kept: texts repeat their words, and taking each word apart once makes indexing
 * many times faster. Of at most `limit` answers those are forgotten that were not asked for again.
 */
export function remember<T>(compute: (text: string) => T, limit = 10_000): (text: string) => T {
  let recent = new Map<string, T>()
  let older = new Map<string, T>()
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined || recent.has(text)) return known as T
    const answer = older.has(text) ? (older.get(text) as T) : compute(text)
    recent.set(text, answer)
    if (recent.size >= limit / 2) [older, recent] = [recent, new Map()]
    return answer
  }
}
