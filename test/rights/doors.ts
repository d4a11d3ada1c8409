import { code, sources } from '../sources'

/** The methods that a `route.ts` may export. */
const methods = /^export\s+(?:async\s+)?(?:const|function\*?|let)\s+(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm

/**
 * Every door of the portal as `METHOD /path`, found by walking app/: a page is opened with GET, a route with the methods
 * that it exports. Groups like `(work)` are no part of an address.
 */
export const doors = (): string[] =>
  sources(/\/(page|route)\.tsx?$/, ['app']).flatMap(({ path, text }) => {
    const address = path.replace(/^app/, '').replace(/\/(page|route)\.tsx?$/, '').replace(/\/\([^)]+\)/g, '') || '/'
    return /\/page\.tsx?$/.test(path) ? [`GET ${address}`] : [...code(text).matchAll(methods)].map(([, method]) => `${method} ${address}`)
  })
