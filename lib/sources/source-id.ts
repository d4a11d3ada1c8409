const cyrillic: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'n',
  о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'y', і: 'i',
  ь: '', э: 'e', ю: 'yu', я: 'ya',
}

/**
 * The beginning of a new source's public id: publisher in Latin letters and date, `egemen-qazaqstan-2026-03`. Scripts
 * that cannot be spelled letter by letter leave `source`. The caller makes it unique.
 */
export function sourceIdStem(publisher: string, date: string | null): string {
  const latin = publisher
    .toLowerCase()
    .replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return [latin || 'source', date].filter(Boolean).join('-')
}

/** The first of `stem`, `stem-2`, `stem-3` … that nobody has. */
export function firstFree(stem: string, taken: ReadonlySet<string>): string {
  let candidate = stem
  for (let n = 2; taken.has(candidate); n++) candidate = `${stem}-${n}`
  return candidate
}
