import { z } from 'zod'
import { type Localized, locales } from '@/lib/locales'

/*
 * Values that records of the public API are made of. They are named, so that its description tells each of them once.
 */

/** Schemas that the API's description names; everything else is written out where it stands. */
export const named = z.registry<{ id: string }>()
const name = <T extends z.ZodType>(id: string, schema: T): T => {
  named.add(schema, { id })
  return schema
}

const inEach = <T extends z.ZodType>(value: T) => z.object({ kk: value, ru: value, en: value, zh: value })

/** A text in the four languages; null where its translation is missing. */
export const texts = name('Texts', inEach(z.string().nullable()))
/** Addresses of a record's page. */
export const pages = name('Pages', inEach(z.url()))
/** YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source is. */
export const date = name('StatedDate', z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))
/** A plain decimal in full units. */
export const decimal = name('Decimal', z.string().regex(/^\d+(\.\d+)?$/))
export const currency = name('Currency', z.string().regex(/^[A-Z]{3}$/))
export const country = name('Country', z.string().regex(/^[A-Z]{2}$/))
export const slug = name('Slug', z.string().regex(/^[a-z0-9][a-z0-9-]*$/))
export const instant = name('Instant', z.iso.datetime())

export const source = name('Source', z.object({ id: z.string(), title: z.string(), publisher: z.string(), date: date.nullable(), url: z.string().nullable(), kind: z.string() }))
export const sourcedText = name('SourcedText', z.object({ text: texts, source }))
export const datedText = name('DatedText', z.object({ date: date.nullable(), text: texts, source }))
/** A code or date with the words that readers know it by. */
export const sourcedValue = name('SourcedValue', z.object({ value: z.string(), text: texts.nullable(), note: texts.nullable(), source }))
export const amount = name('Amount', z.object({ value: decimal, currency, note: texts.nullable(), leading: z.boolean(), asOf: date.nullable(), source }))
export const quantity = name('Quantity', z.object({ value: z.number(), unit: z.string(), note: texts.nullable(), asOf: date.nullable(), source }))
/** A figure of a record that names its sources as a whole. */
export const count = name('Count', z.object({ value: decimal, currency: currency.nullable(), sources: z.array(source) }))
export const namedRef = name('NamedReference', z.object({ id: z.string(), name: texts }))

/** GeoJSON in WGS 84, longitude first. */
export const polygon = name('Polygon', z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) }))

export type SourceRecord = z.infer<typeof source>

/** All four languages, null where the translation is missing; null for no text at all. */
export function textsOf(text: Localized): z.infer<typeof texts>
export function textsOf(text: Localized | null | undefined): z.infer<typeof texts> | null
export function textsOf(text: Localized | null | undefined) {
  return text ? Object.fromEntries(locales.map((locale) => [locale, text[locale] ?? null])) : null
}

/** A number of the database as a plain decimal: no zeros at its end, no exponent. */
export function decimalOf(value: string | number): string {
  const text = typeof value === 'number' ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 }) : value
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
