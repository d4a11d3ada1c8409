import { remember } from './remember'

const cyrillic: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', і: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'ia',
} // prettier-ignore

/** What Latin spellings of one sound become, in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ə/g, 'a'],
  [/ş/g, 'sh'],
  [/ç/g, 'ch'],
  [/sch(?=[^aeiou]|$)|shch/g, 'sh'],
  [/tch/g, 'ch'],
  [/dzh|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/c(?=[ei])/g, 'ts'],
  [/c(?!h)/g, 'k'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/i[aä](?=n|$)/g, 'ia'],
  [/iu/g, 'u'],
  [/ie/g, 'e'],
  [/ng/g, 'n'],
  [/kes(?=t|$)/g, 'kis'],
  [/(.)\1+/g, '$1'],
]

function keyOf(word: string): string | undefined {
  let latin = ''
  // ғ and ң are told from г and н before marks go; ş and ç keep theirs until their sound is written out.
  for (const letter of word.normalize('NFC').toLowerCase().replaceAll('ş', 'sh').replaceAll('ç', 'ch').replaceAll('ğ', 'g')) latin += cyrillic[letter] ?? letter
  latin = latin.normalize('NFD').replace(/[\p{M}'’ʼʻ`]/gu, '').replaceAll('ı', 'i')
  if (!/^[a-zə]{2,}$/.test(latin)) return undefined
  return `~${spellings.reduce((text, [pattern, sound]) => text.replace(pattern, sound), latin)}`
}

/**
 * One spelling for a name however it is written: Russian and Kazakh Cyrillic, Kazakh Latin, English romanisation and pinyin
 * without tones come together (Шымкент, Shymkent and Şymkent; Мақтаарал, Мактаарал and Maktaaral). Begins with `~`, so that it
 * is never a word; the beginning of a word gives the beginning of its key, digraphs apart. Undefined for what has no letters.
 */
export const nameKey = remember(keyOf)
