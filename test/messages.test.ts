import { isPluralElement, isSelectElement, isTagElement, type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { languageTag, type Locale, locales } from '@/lib/locales'
import en from '@/messages/en'
import kk from '@/messages/kk'
import ru from '@/messages/ru'
import zh from '@/messages/zh'
import { sources } from './sources'

type Tree = { [key: string]: string | Tree }

/** Every sentence by its dotted key. */
function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)])))
}
const messages: Record<Locale, Map<string, string>> = { kk: flat(kk), ru: flat(ru), en: flat(en), zh: flat(zh) }

/** Every element of a message, also inside plurals, choices and tags. */
const elements = (message: readonly MessageFormatElement[]): MessageFormatElement[] =>
  message.flatMap((element) => {
    if (isPluralElement(element) || isSelectElement(element)) return [element, ...Object.values(element.options).flatMap(({ value }) => elements(value))]
    return isTagElement(element) ? [element, ...elements(element.children)] : [element]
  })
const parsed = (text: string) => elements(parse(text))
const args = (text: string): string[] =>
  [...new Set(parsed(text).flatMap((element) => (element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.type === TYPE.tag ? `<${element.value}>` : element.value])))].sort()
const words = (text: string): string[] => parsed(text).flatMap((element) => (element.type === TYPE.literal ? (element.value.match(/\p{L}+/gu) ?? []) : []))

const faults = (locale: Locale, fault: (text: string, key: string) => string | false | undefined): string[] =>
  [...messages[locale]].flatMap(([key, text]) => {
    const found = fault(text, key)
    return found ? [`${key}: ${found}`] : []
  })

describe('messages', () => {
  test('of every file are read by the portal', () => {
    for (const locale of locales) {
      const files = sources(/\.json$/, [`messages/${locale}`]).map(({ path }) => path.split('/').at(-1)!.replace('.json', '')).sort()
      expect(Object.keys({ kk, ru, en, zh }[locale]).sort(), locale).toEqual(files)
    }
  })

  test.each(locales)('in %s have the same keys as the others', (locale) => {
    const keys = (of: Locale) => [...messages[of].keys()].sort()
    expect(keys(locale)).toEqual(keys('en'))
  })

  test.each(locales)('in %s are all written', (locale) => {
    expect(faults(locale, (text) => text.trim() === '' && 'is empty')).toEqual([])
    expect(faults(locale, (text) => text !== text.trim() && 'begins or ends with a space')).toEqual([])
  })

  test.each(locales)('in %s take the same arguments as in English', (locale) => {
    expect(faults(locale, (text, key) => {
      const [mine, english] = [args(text).join(', '), args(messages.en.get(key) ?? '').join(', ')]
      return mine !== english && `takes ${mine || 'nothing'}, in English ${english || 'nothing'}`
    })).toEqual([])
  })

  test.each(locales)('in %s have exactly the plural forms of the language', (locale) => {
    expect(faults(locale, (text) =>
      parsed(text).filter(isPluralElement).map((element) => {
        const needed = new Intl.PluralRules(languageTag[locale], { type: element.pluralType ?? 'cardinal' }).resolvedOptions().pluralCategories.slice().sort().join(', ')
        const given = Object.keys(element.options).filter((name) => !name.startsWith('=')).sort().join(', ')
        return given !== needed && `{${element.value}} has the forms ${given}, not ${needed}`
      }).find(Boolean),
    )).toEqual([])
  })

  test.each(['kk', 'ru'] as const)('in %s mix no Latin letters into Cyrillic words', (locale) => {
    expect(faults(locale, (text) => words(text).find((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)))).toEqual([])
  })

  test('in en and zh have no Cyrillic letters, the names of languages apart', () => {
    for (const locale of ['en', 'zh'] as const) expect(faults(locale, (text) => words(text).find((word) => /\p{Script=Cyrillic}/u.test(word))), locale).toEqual([])
  })

  // «21 ноября 2026 г.» has its own full stop.
  test('in Russian end no sentence with a day', () => expect(faults('ru', (text) => /\{day\}\.(\s|$)/.test(text) && text)).toEqual([]))

  // «дейін», «бастап» ask for a case ending, which an inserted value cannot have.
  test('in Kazakh put no such postposition behind an inserted value', () => expect(faults('kk', (text) => /\} (дейін|бастап|кейін|бұрын)(?!\p{L})/u.test(text) && text)).toEqual([]))

  test('in Chinese call the region 图尔克斯坦', () => {
    const avoided = String.fromCodePoint(0x7a81, 0x53a5, 0x65af, 0x5766)
    expect(faults('zh', (text) => text.includes(avoided) && avoided)).toEqual([])
  })
})
