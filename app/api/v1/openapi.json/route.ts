import { openApi } from '@/lib/api/openapi'
import { json, openData } from '@/lib/open-data'
import { runtime } from '@/lib/runtime'

/** The description of the public API, OpenAPI 3.1. */
export const GET = openData(async () => json(openApi(runtime().env.baseUrl)))
