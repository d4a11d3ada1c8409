/*
 * Formats of dates and numbers, each made once. Making one takes up to a tenth of a millisecond, using it a hundredth of that, and a page of the
 * desk shows hundreds of dates. There are as many as the code names: never ask for one by something that a person typed.
 */
const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

function once<Format>(kept: Map<string, Format>, key: string, make: () => Format): Format {
  const known = kept.get(key)
  if (known) return known
  const made = make()
  kept.set(key, made)
  return made
}

const keyOf = (tag: string, options: object): string => `${tag} ${JSON.stringify(options)}`

/** The format of dates of a language (BCP 47) with these parts. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => once(dates, keyOf(tag, options), () => new Intl.DateTimeFormat(tag, options))

/** The format of numbers of a language (BCP 47). */
export const numberFormat = (tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => once(numbers, keyOf(tag, options), () => new Intl.NumberFormat(tag, options))
