import type { Locale } from '@/lib/locales'

/** Languages that every officer of the akimat works in. */
const common: readonly Locale[] = ['kk', 'ru']
/** Languages that an officer may know beside them. */
export const otherLanguages = ['en', 'zh'] as const satisfies readonly Locale[]

/** Those of the chosen ones that are worth keeping, sorted. */
export const readLanguages = (chosen: readonly string[]): Locale[] => otherLanguages.filter((language) => chosen.includes(language))

const knows = (languages: readonly Locale[], language: Locale): boolean => common.includes(language) || languages.includes(language)

/** Whether somebody with these languages can translate from one to the other. */
export const canTranslateBetween = (languages: readonly Locale[], from: Locale, to: Locale): boolean => from !== to && knows(languages, from) && knows(languages, to)

/** Working days that a translator has. */
export const translationDays = 1

/** Which words of a case are translated: a message of the investor, what the form asked, a reply that is being written. */
export const translatedParts = ['message', 'answers', 'reply'] as const
export type TranslatedPart = (typeof translatedParts)[number]

/** Those who translate from one language to the other. */
export const translatorsBetween = <T extends { languages: readonly Locale[] }>(all: readonly T[], from: Locale, to: Locale): T[] => all.filter(({ languages }) => canTranslateBetween(languages, from, to))
