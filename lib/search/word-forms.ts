import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'
import { kazakhStems } from './kazakh'
import { remember } from './remember'

export type Form = { text: string; weight: number }

const stemmed = 0.9
const derived = 0.7

/** One spelling of English for British and American words: organize and organise, centre and center. */
const oneEnglish = (stem: string): string => stem.replace(/(?<=[a-z]{3})iz(?=e|a|i|$)/, 'is').replace(/(?<=[a-z]{2})tre$/, 'ter').replace(/(?<=[a-z]{2})our$/, 'or').replace(/minium$/, 'minum')

function englishForms(word: string): Form[] {
  const stem = word.length > 3 ? oneEnglish(english(word)) : word
  return [{ text: stem, weight: stemmed }]
}

/** The stem, and what unites it with its kin: хлопок and хлопка, Сауранский and Сауран. */
function russianForms(word: string): Form[] {
  if (word.length < 4) return []
  const stem = russian(word)
  const forms: Form[] = [{ text: stem, weight: stemmed }]
  const fleeting = /^(.{3,}[бвгджзклмнпрстфхцчшщ])[ое]([кц])$/u.exec(stem)
  if (fleeting) forms.push({ text: fleeting[1]! + fleeting[2]!, weight: derived })
  const adjective = /^(.{4,}?)(?:инск|ск)$/u.exec(stem)
  if (adjective) forms.push({ text: adjective[1]!, weight: derived })
  const relative = /^(.{4,}?)(?:ов|ев)$/u.exec(stem)
  if (relative) forms.push({ text: relative[1]!, weight: derived })
  return forms
}

const kazakhForms = (word: string): Form[] => kazakhStems(word).map((text, index) => ({ text, weight: index === 0 ? stemmed : derived }))

const latin = remember(englishForms)
const cyrillic = {
  ru: remember(russianForms),
  kk: remember(kazakhForms),
  either: remember((word) => [...russianForms(word), ...kazakhForms(word)]),
}

/**
 * A word's derived forms, in the languages that it may be in: Latin words are stemmed as English (Kazakh Latin and pinyin
 * lose nothing by it), Cyrillic ones as the language of the text, or as both when it is not known.
 */
export const wordForms = (word: string, script: 'latin' | 'cyrillic', language?: 'kk' | 'ru'): Form[] => (script === 'latin' ? latin(word) : cyrillic[language ?? 'either'](word))
