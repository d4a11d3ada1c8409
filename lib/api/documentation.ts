import type { Messages } from '@/lib/messages'
import { openApi } from './openapi'
import { queryOf } from './parameters'
import { type PublishedType, publishedTypes, schemaNames } from './records'

type Schema = { $ref?: string; type?: string | string[]; enum?: unknown[]; const?: unknown; anyOf?: Schema[]; items?: Schema; properties?: Record<string, Schema>; format?: string; additionalProperties?: Schema | boolean }
export type FieldName = keyof Messages['api']['fields']
export type Documented = { type: PublishedType; fields: { name: FieldName; of: string }[]; filters: (typeof queryOf)[PublishedType] }

/** A schema in the words of a programmer: `Texts | null`, `Amount[]`, `"idea" | "operating"`. */
function typeText(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ')
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === 'array' && schema.items) return /[ {]/.test(typeText(schema.items)) ? `(${typeText(schema.items)})[]` : `${typeText(schema.items)}[]`
  if (schema.properties) return `{ ${Object.entries(schema.properties).map(([key, value]) => `${key}: ${typeText(value)}`).join(', ')} }`
  if (typeof schema.additionalProperties === 'object') return `{ [name]: ${typeText(schema.additionalProperties)} }`
  return [schema.type ?? 'any'].flat().join(' | ')
}

/** What the page of the API shows, read from the description that programs get: fields of each type, and values that they share. */
export function documentation(base: string): { records: Documented[]; values: { name: string; of: string }[] } {
  const { components } = openApi(base) as { components: { schemas: Record<string, Schema> } }
  const names = new Set(Object.values(schemaNames))
  return {
    records: publishedTypes.map((type) => ({
      type,
      fields: Object.entries(components.schemas[schemaNames[type]]!.properties ?? {}).map(([name, schema]) => ({ name: name as FieldName, of: typeText(schema) })),
      filters: queryOf[type],
    })),
    values: Object.entries(components.schemas).filter(([name]) => !names.has(name) && !/^Feature|^Error$/.test(name)).map(([name, schema]) => ({ name, of: typeText(schema) })),
  }
}
