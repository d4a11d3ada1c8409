import { listFeatures } from '@/db/queries/geojson'
import { allProjectIds } from '@/db/queries/projects'
import { featureCollection } from '@/lib/api/features'
import { anyone } from '@/lib/auth/roles'
import { turkistanDay } from '@/lib/dates'
import { givenOf, json, openData } from '@/lib/open-data'
import { activeConditions, parseFilters } from '@/lib/projects/filters'

/** Projects and sites as points, with the filters of the catalogue; all sites while no filter narrows the list. */
export const GET = openData(async ({ query, now }) => {
  const filters = parseFilters(givenOf(query))
  const slugs = await allProjectIds(anyone, 'en', filters, turkistanDay(now))
  const features = await listFeatures(anyone, slugs, activeConditions(filters).length === 0)
  return json(featureCollection.parse({ type: 'FeatureCollection', features }), 200, { 'content-type': 'application/geo+json' })
})
