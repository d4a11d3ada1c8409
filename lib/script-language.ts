/** The BCP 47 language that a company's own name is written in, by its letters; undefined for Latin and unknown scripts. */
export function languageOfName(name: string): string | undefined {
  if (/\p{Script=Han}/u.test(name)) return 'zh-Hans'
  if (/[әғқңөұүһі]/iu.test(name)) return 'kk'
  return /\p{Script=Cyrillic}/u.test(name) ? 'ru' : undefined
}
