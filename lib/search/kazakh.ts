/** Words that look inflected and are not: what seems to be their ending belongs to them. */
const roots = new Set(
  (
    'мақта мата сауда пайда орта қала дала сала бала шекара машина астана кесте өлке қайта қысқа ірге арқа мата бөлке темекі биржа жоба ' +
    'негізгі соңғы алғашқы сыртқы ішкі келесі сондай осындай кредит бюджет кадр қадр дәрі тері бөрі қазы сары жасыл қызыл алаң өлең екі жеті алты ' +
    'республика фабрика техника логистика фармацевтика электроника энергетика медицина резина плитка шыны мұнай ұн жұмыртқа жылқы түйе сиыр қой ' +
    'асхана балық халық қалдық тыңайтқыш жаңа жалпы қарсы арнайы толық жеңіл тамшы ара аң шикі қуаты бақша бау еден мебель жиһаз жеңілдік салық шаруашылық өндірік көлік мүлік теңге желі орталық'
  ).split(/\s+/),
)

/** Roots shorter than what an ending may otherwise leave. */
const shortRoots = new Set('үй су ет ел ұн ми ой із ем ай от аң'.split(' '))

const back = /[аоұыяёую]/u
const front = /[әөүіе]/u
const vowel = /[аәоөұүыіеиуяюёэ]/u
const nasal = /[мнң]/u
const voiceless = /[пфкқтсшщчцхһ]/u

type Rule = { ending: string; after: (stem: string) => boolean }

/**
 * The last harmonising vowel decides which twin of an ending may follow; words without one (Russian и, у, э) take both, and
 * borrowed words that end softly (парк, циркуль) take the front one.
 */
const harmonises = (stem: string, ending: string): boolean => {
  if (/[мбп]ен$/u.test(ending)) return true
  const own = [...ending].find((letter) => back.test(letter) || front.test(letter))
  if (!own) return true
  const last = [...stem].reverse().find((letter) => /[аоұыёяәөүіе]/u.test(letter))
  return !last || last === 'е' || (/[кгь]$/u.test(stem) && front.test(own)) || back.test(last) === back.test(own)
}

const last = (stem: string): string => stem.at(-1)!
const anything = (): boolean => true
const afterVowel = (stem: string): boolean => vowel.test(last(stem))
const afterPossessive = (stem: string): boolean => /[ыі]$/u.test(stem)
const afterVoiceless = (stem: string): boolean => voiceless.test(last(stem)) || /[бвгд]$/u.test(stem)
const afterNasal = (stem: string): boolean => nasal.test(last(stem))
const afterVoiced = (stem: string): boolean => !voiceless.test(last(stem))
const afterConsonant = (stem: string): boolean => !/[аәоөұүыіеиэяё]$/u.test(stem)
const rules = (endings: string, after: (stem: string) => boolean): Rule[] => endings.split(' ').map((ending) => ({ ending, after }))

const either =
  (...conditions: ((stem: string) => boolean)[]) =>
  (stem: string): boolean =>
    conditions.some((condition) => condition(stem))

/** Endings of one place in the word, outermost first. Longer endings stand before those they contain. */
const places: readonly (readonly Rule[])[] = [
  // What the thing of a place or owner is: аудандағы, аймақтың → -дағы, -нікі.
  [...rules('ндағы ндегі', afterPossessive), ...rules('дағы дегі', afterVoiced), ...rules('тағы тегі', afterVoiceless), ...rules('нікі дікі тікі', anything)],
  // Cases.
  [
    ...rules('ның нің', either(afterVowel, afterNasal)),
    ...rules('дың дің', afterVoiced),
    ...rules('тың тің', afterVoiceless),
    ...rules('нда нде нан нен', afterPossessive),
    ...rules('нан нен', afterNasal),
    ...rules('дан ден', afterVoiced),
    ...rules('тан тен', afterVoiceless),
    ...rules('мен бен пен', anything),
    ...rules('на не', afterPossessive),
    ...rules('ға ге', afterVoiced),
    ...rules('қа ке', afterVoiceless),
    ...rules('ны ні', afterVowel),
    ...rules('ды ді', (stem) => afterVoiced(stem) && afterConsonant(stem)),
    ...rules('ты ті', afterVoiceless),
    ...rules('да де', afterVoiced),
    ...rules('та те', afterVoiceless),
    ...rules('н', afterPossessive),
  ],
  // Owners.
  [
    ...rules('ларымыз леріміз ымыз іміз ыңыз іңіз', afterConsonant),
    ...rules('мыз міз ңыз ңіз', afterVowel),
    ...rules('сы сі', (stem) => roots.has(stem) || (afterVowel(stem) && !afterPossessive(stem))),
    ...rules('ым ім ың ің', (stem) => afterConsonant(stem) && stem.length > 4),
    ...rules('ы і', afterConsonant),
  ],
  // More than one.
  [...rules('лар лер', afterVoiced), ...rules('дар дер', afterVoiced), ...rules('тар тер', afterVoiceless)],
]

/** What makes a word of a word: индустриялық, энергетикалық, өнеркәсіптік, сауданың сатушысы. */
const makers: readonly Rule[] = [
  ...rules('лық лік', afterVoiced),
  ...rules('дық дік', afterVoiced),
  ...rules('тық тік', afterVoiceless),
  ...rules('сыз сіз', anything),
  ...rules('шылық шілік', anything),
  ...rules('лы лі', afterVoiced),
]

const shortest = 3
const letters = (word: string): number => [...word].length

const without = (word: string, place: readonly Rule[], minimum: number): string | undefined => {
  for (const { ending, after } of place) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if ((letters(stem) >= minimum || shortRoots.has(stem)) && vowel.test(stem) && harmonises(stem, ending) && after(stem)) return stem
  }
  return undefined
}

/** Before a vowel қ, к and п soften: жабдығы is of жабдық, өнеркәсібі of өнеркәсіп. */
const hardened = (stem: string, ending: string): string => {
  if (!/^[ыі]/u.test(ending)) return stem
  return stem.replace(/ғ$/u, 'қ').replace(/([аәоөұүыіеиуюя])г$/u, '$1к').replace(/([аәоөұүыіе])б$/u, '$1п')
}

/**
 * The stems of a Kazakh noun or adjective in lower case, step by step from the whole word (not in the list) to the
 * shortest: endings come off in the order case, owner, number, then one derivation. Empty when nothing comes off. Light on
 * purpose: no dictionary, verbs are left alone, and all steps are given because a root may end like an ending.
 */
export function kazakhStems(word: string): string[] {
  const found: string[] = []
  let current = word
  let place = 0
  while (place < places.length && !roots.has(current)) {
    const stem = /стан$/u.test(current) ? undefined : without(current, places[place]!, shortest)
    if (stem) {
      const ending = current.slice(stem.length)
      // ауданы is the owned аудан as well as the object ауда.
      if (place === 1 && /^н[ыі]$/u.test(ending) && !roots.has(stem)) found.push(current.slice(0, -1))
      current = hardened(stem, ending)
      found.push(current)
      // -дағы holds the case already.
      if (place === 0) place++
    }
    place++
  }
  const made = roots.has(current) ? undefined : without(current, makers, 4)
  if (made) found.push(made)
  return found
}

/** The shortest stem of a Kazakh word, the word itself when nothing comes off. */
export const kazakhStem = (word: string): string => kazakhStems(word).at(-1) ?? word
