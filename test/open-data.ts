import type { NextRequest } from 'next/server'
import { z } from 'zod'

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** What a handler of public data answers at an address, without a server around it. */
export async function answerOf(handler: Handler, address: string, params: Record<string, string> = {}) {
  const answer = await handler({ nextUrl: new URL(address, 'http://localhost:3000') } as NextRequest, { params: Promise.resolve(params) })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8'), json: () => JSON.parse(bytes.toString('utf8')) as never }
}

type Described = { components: { schemas: Record<string, object> }; paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: object }> }> } }> }

/**
 * A check of the answers at a path of the API against its published description, read as it was served: what it
 * returns names the places where an answer differs from it.
 */
export function describedAnswers(served: string) {
  const described = JSON.parse(served.replaceAll('#/components/schemas/', '#/$defs/')) as Described
  const checks = new Map<string, z.ZodType>()
  return (path: string, status: number, answer: unknown): string[] => {
    const key = `${status} ${path}`
    const [content] = Object.values(described.paths[path]?.get.responses[String(status)]?.content ?? {})
    const schema = content?.schema
    if (!schema) return [`the description has no answer ${key}`]
    const check = checks.get(key) ?? z.fromJSONSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema, $defs: described.components.schemas } as never)
    checks.set(key, check)
    const parsed = check.safeParse(answer)
    return parsed.success ? [] : parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`)
  }
}
