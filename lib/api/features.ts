import { z } from 'zod'
import { stages } from '@/lib/projects/stages'
import { siteTypes } from '@/lib/sites/types'
import { named, pages, slug, texts } from './values'

const point = z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
const common = { slug, name: texts, pointNote: texts.nullable(), sample: z.boolean(), pages, record: z.url() }
const siteProperties = z.object({ kind: z.literal('site'), ...common, type: z.enum(siteTypes), pointOf: z.literal('nearest-place'), projects: z.int() })
const projectProperties = z.object({ kind: z.literal('project'), ...common, code: z.string(), stage: z.enum(stages), sector: slug, site: slug.nullable(), pointOf: z.enum(['site', 'district-seat']) })

/** A site or a project on the map. `pointOf` says what the point really marks; it is never a boundary or an address. */
export const feature = z.object({ type: z.literal('Feature'), id: z.string(), geometry: point, properties: z.union([siteProperties, projectProperties]) })
export const featureCollection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) })
named.add(feature, { id: 'Feature' })
named.add(featureCollection, { id: 'FeatureCollection' })
export type ApiFeature = z.infer<typeof feature>
