import { z } from 'zod'
import { controlOf, optionalTexts, requiredTexts, typedTexts } from '@/lib/localized-fields'
import { locales } from '@/lib/locales'
import { statedDate } from '@/lib/stated-date'
import { type FieldErrors, type Typed, typedValue } from '@/lib/typed-form'
import { seeking, stages } from './stages'

/** How a field is asked: `line` and `area` are texts in four languages, `texts` is a list of them. */
export type Input = 'line' | 'area' | 'texts' | 'choice' | 'choices' | 'date' | 'yes-no'
/** The form of the editing page that a field belongs to. Each is saved on its own. */
export const parts = ['texts', 'facts', 'contradictions'] as const
export type Part = (typeof parts)[number]
type Field = { part: Part; input: Input; rule: z.ZodType; max?: number; places: readonly ('page' | 'list' | 'search' | 'api')[] }

const choice = <T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'choose')
const orNull = <T extends z.ZodType>(rule: T) => z.union([z.literal('').transform(() => null), rule])
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'choose')

/** Every field of a project that an editor changes, once: form, validation and audit read this list. Figures have their own. */
export const projectFields = {
  name: { part: 'texts', input: 'line', max: 140, rule: requiredTexts(140), places: ['page', 'list', 'search', 'api'] },
  summary: { part: 'texts', input: 'area', max: 400, rule: requiredTexts(400), places: ['page', 'list', 'search', 'api'] },
  location: { part: 'texts', input: 'line', max: 140, rule: optionalTexts(140), places: ['page', 'search', 'api'] },
  notes: { part: 'texts', input: 'area', max: 600, rule: optionalTexts(600), places: ['page', 'api'] },
  stage: { part: 'facts', input: 'choice', rule: choice(stages), places: ['page', 'list', 'api'] },
  stageAsOf: { part: 'facts', input: 'date', rule: orNull(statedDate), places: ['page', 'api'] },
  seeks: { part: 'facts', input: 'choice', rule: orNull(choice(seeking)), places: ['page', 'list', 'api'] },
  sectorId: { part: 'facts', input: 'choice', rule: id, places: ['page', 'list', 'api'] },
  siteId: { part: 'facts', input: 'choice', rule: orNull(id), places: ['page', 'list', 'api'] },
  exportOriented: { part: 'facts', input: 'yes-no', rule: z.enum(['yes', 'no', 'unknown'], 'choose').transform((value) => (value === 'unknown' ? null : value === 'yes')), places: ['page', 'api'] },
  districtIds: { part: 'facts', input: 'choices', rule: z.array(id).max(30), places: ['page', 'list', 'api'] },
  contradictions: { part: 'contradictions', input: 'texts', max: 500, rule: z.array(requiredTexts(500)).max(20), places: ['page', 'api'] },
} as const satisfies Record<string, Field>

export type ProjectField = keyof typeof projectFields
export const projectFieldNames = Object.keys(projectFields) as ProjectField[]
export type ProjectValues = { [Name in ProjectField]: z.output<(typeof projectFields)[Name]['rule']> }
export const fieldsOf = (part: Part): ProjectField[] => projectFieldNames.filter((name) => projectFields[name].part === part)

/** Name of the controls of one text of a list. */
export const listItem = (name: string, index: number): string => `${name}-${index}`
const listLimit = 30

/** What a form says about one field, before its rule. Rows of a list that are empty in all languages are gone. */
function typedField(typed: Typed, name: ProjectField): unknown {
  switch (projectFields[name].input) {
    case 'line': return oneLine(typedTexts(typed, name))
    case 'area': return typedTexts(typed, name)
    case 'texts': return textRows(typed, name).map((row) => typedTexts(typed, row))
    case 'choices': return typed[name] ?? []
    default: return typedValue(typed, name)
  }
}

/** Names and places have no line breaks, whatever was pasted. */
const oneLine = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text.replace(/\s+/g, ' ')]))

const textRows = (typed: Typed, name: string): string[] =>
  Array.from({ length: listLimit }, (_, index) => listItem(name, index)).filter((row) => locales.some((locale) => typedValue(typed, controlOf(row, locale))))

/** Reads one part of a project from a posted form: the values in their stored form, and an error code by control. */
export function readProject(typed: Typed, part: Part): { values: Partial<ProjectValues>; errors: FieldErrors } {
  const values: Record<string, unknown> = {}
  const errors: FieldErrors = {}
  for (const name of fieldsOf(part)) {
    const field = projectFields[name]
    const parsed = field.rule.safeParse(typedField(typed, name))
    if (parsed.success) values[name] = parsed.data
    else for (const issue of parsed.error.issues) errors[errorControl(typed, name, issue.path)] ??= issue.code === 'invalid_union' ? 'choose' : issue.message
  }
  return { values: values as Partial<ProjectValues>, errors }
}

/** The control to which the link of an error goes. */
function errorControl(typed: Typed, name: ProjectField, path: PropertyKey[]): string {
  if (projectFields[name].input !== 'texts') return [name, ...path.filter((key) => typeof key === 'string')].join('-')
  const [row, locale = locales[0]] = path
  return `${textRows(typed, name)[Number(row)] ?? listItem(name, 0)}-${String(locale)}`
}
