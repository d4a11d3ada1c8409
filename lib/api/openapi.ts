import { z } from 'zod'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { featureCollection } from './features'
import { defaultLimit, maxLimit } from './paging'
import { queryOf } from './parameters'
import { publishedTypes, schemaNames } from './records'
import { named } from './values'

const error = z.object({ error: z.object({ status: z.int(), code: z.string(), message: z.string() }) })
const ref = (id: string) => ({ $ref: `#/components/schemas/${id}` })

/** Every schema that the answers are made of, as JSON Schema 2020-12, by its name. */
function schemas(): Record<string, object> {
  if (!named.has(error)) named.add(error, { id: 'Error' })
  // The module's values are named when it is loaded; naming one here keeps the import.
  if (!named.has(featureCollection)) named.add(featureCollection, { id: 'FeatureCollection' })
  const { schemas: made } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(made).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]))
}

const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })
const answer = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } })
const refusals = { 400: answer('The request has a page or limit that is not a number in its range.', ref('Error')), 404: answer('There is no such record or page.', ref('Error')) }
const list = (item: object) => ({
  type: 'object',
  properties: { items: { type: 'array', items: item }, total: { type: 'integer', minimum: 0 }, next: { anyOf: [{ type: 'string', format: 'uri' }, { type: 'null' }] } },
  required: ['items', 'total', 'next'],
  additionalProperties: false,
})

/**
 * The description of the public API, OpenAPI 3.1, made from the field lists that its answers pass through. `base` is
 * the portal's address.
 */
export function openApi(base: string): object {
  const t = translator('en')
  const filtersOf = (type: (typeof publishedTypes)[number]) =>
    queryOf[type].map(({ name, many }) => ({ name, in: 'query', description: t(`api.parameters.${name}`), schema: many ? { type: 'array', items: { type: 'string' } } : { type: 'string' }, ...(many && { style: 'form', explode: true }) }))
  const of = (type: (typeof publishedTypes)[number]) => ({
    [paths.apiRecords(type)]: {
      get: {
        operationId: `list-${type}`,
        summary: t(`api.types.${type}`),
        parameters: [
          ...filtersOf(type),
          { name: 'page', in: 'query', description: t('api.parameters.page'), schema: { type: 'integer', minimum: 1, default: 1 } },
          { name: 'limit', in: 'query', description: t('api.parameters.limit'), schema: { type: 'integer', minimum: 1, maximum: maxLimit, default: defaultLimit } },
        ],
        responses: { 200: answer('One page of the list.', list(ref(schemaNames[type]))), ...refusals },
      },
    },
    [paths.apiRecord(type, type === 'plots' ? '{site}/{code}' : '{slug}')]: {
      get: {
        operationId: `get-${type}`,
        summary: t('api.one'),
        parameters: type === 'plots' ? [inPath('site', ref('Slug')), inPath('code', { type: 'string' })] : [inPath('slug', ref('Slug'))],
        responses: { 200: answer('The record.', ref(schemaNames[type])), 404: refusals[404] },
      },
    },
  })
  return {
    openapi: '3.1.0',
    info: { title: `${t('common.siteName')} API`, version: '1', description: `${t('api.lead')} ${t('api.licence.text')}` },
    servers: [{ url: base }],
    paths: {
      ...(Object.assign({}, ...publishedTypes.map(of)) as object),
      [paths.apiMap()]: { get: { operationId: 'map', summary: t('api.map'), parameters: filtersOf('projects'), responses: { 200: { description: 'Sites and projects as points.', content: { 'application/geo+json': { schema: ref('FeatureCollection') } } } } } },
    },
    components: { schemas: schemas() },
  }
}
