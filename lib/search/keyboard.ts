// The same keys, unshifted, on the Latin, Russian and Kazakh layouts.
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russian = 'йцукенгшщзхъфывапролджэячсмитьбю'
const latinKazakh = `${latin}2345890-=`
const kazakh = `${russian}әіңғүұқөһ`

// How often letters come, per thousand, roughly: enough to tell a language from the noise of another layout.
const frequencies = (text: string): Map<string, number> => new Map(text.split(' ').map((pair): [string, number] => [pair[0]!, Number(pair.slice(1))]))
const english = frequencies('e120 t88 a85 o75 i72 n70 s62 h50 r60 d42 l42 c28 u32 m25 w20 f20 g22 y20 p20 b16 v10 k22 j4 x3 q4 z7')
const cyrillic = frequencies(
  'о90 е84 а95 и55 н67 т60 с52 р52 в32 л50 к36 м32 д38 п26 у24 я14 ы40 ь10 г17 з17 б19 ч8 й15 х7 ж12 ш11 ю4 ц4 щ2 э3 ф3 ъ1 і25 қ16 ғ9 ә6 ө6 ұ5 ү5 ң7 һ1',
)

/** Consonants that follow each other: more than two are rare in all four languages, and each more is rarer. */
const crowded = (word: string): number => Math.max(0, ...word.split(/[aeiouyаәеиоөуүұыіэюяьъ]/u).map((run) => [...run].length - 2))

const likelihood = (word: string, of: Map<string, number>): number => [...word].reduce((sum, letter) => sum + Math.log(of.get(letter) ?? 0.3), 0) - 1.5 * crowded(word)
const typed = (word: string, from: string, to: string): string => [...word].map((key) => to[from.indexOf(key)] ?? key).join('')

/** By how much, a letter, another layout must explain a word better than the one it was read in. */
const margin = 0.2

/**
 * What was meant when the keyboard was in another layout, likeliest first: «ghjtrn» is «проект», «vf0nf» is «мақта»,
 * «сщеещт» is cotton. Empty for a word that is at home as it is. `word` is one run of keys without spaces, in lower case.
 */
export function otherLayouts(word: string): string[] {
  const length = [...word].length
  // 300mw and b12 are quantities and codes.
  if (length < 3 || /^\d+[a-z]{1,3}$|^[a-z]{1,4}-?\d{2,}$/.test(word)) return []
  const better = (other: string, otherLetters: Map<string, number>, own: Map<string, number>): boolean =>
    likelihood(other, otherLetters) - likelihood(word, own) > margin * length
  if (/^[a-z[\];',.\d=-]+$/.test(word) && /[a-z]/.test(word)) {
    const plain = /\d|[-=]/.test(word) ? [] : [typed(word, latin, russian)]
    return [...plain, typed(word, latinKazakh, kazakh)].filter((other, index, all) => all.indexOf(other) === index && /^\p{Script=Cyrillic}+$/u.test(other) && better(other, cyrillic, english))
  }
  if (/^[\p{Script=Cyrillic}]+$/u.test(word)) {
    const other = typed(word, kazakh, latinKazakh)
    return /^[a-z]+$/.test(other) && better(other, english, cyrillic) ? [other] : []
  }
  return []
}
