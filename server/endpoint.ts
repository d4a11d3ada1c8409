import type { NextRequest } from 'next/server'
import { type Actor, anyone, isSignedIn } from '@/lib/auth/roles'
import { errorFacts } from '@/lib/error-facts'
import { ExpectedError, Forbidden, NotFound } from '@/lib/errors'
import { isLocale, type Locale } from '@/lib/locales'
import { log } from '@/lib/log'
import { runtime } from '@/lib/runtime'
import { isUnavailable } from '@/lib/unavailable'
import { type ReceivedFile, receiveForm } from './documents/receive'
import { fieldLimit, type Form, formOf } from './form-fields'
import { noteRefusal, noteRefusedForm, refusalIn } from './refusals'
import { currentActor } from './session'

export type EndpointRequest = {
  actor: Actor
  locale: Locale
  form: Form
  /** What came with the form, where the door takes files; gone when it has been answered. */
  files: readonly ReceivedFile[]
  params: Record<string, string>
  query: URLSearchParams
  /** Network of the client, as the front saw it; for limits. */
  network: string
  now: Date
  request: Request
}

/** Letters of one field: more than anybody types. */
const lengthLimit = 50_000

/** An answer that sends the browser on with GET. Relative, so it is right under every host. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })

const status = (code: number): Response => new Response(null, { status: code, headers: { 'content-type': 'text/html' } })

/**
 * Makes a route handler: finds the actor, refuses posts from other sites, reads the form, and turns an
 * ExpectedError that the handler lets through into its status. What goes wrong otherwise is logged once and
 * answered with 500, or 503 while the database cannot be reached; the front shows the page for it, with what was typed. `longest` is how many letters of one field are read;
 * `files`: forms of several parts are taken too.
 */
export const endpoint =
  (handle: (request: EndpointRequest) => Promise<Response>, { longest = lengthLimit, files: takesFiles = false }: { longest?: number; files?: boolean } = {}) =>
  async (request: NextRequest, context: { params: Promise<Record<string, string | string[] | undefined>> }): Promise<Response> => {
    const id = request.headers.get('x-request-id') ?? ''
    let actor: Actor = anyone
    let discard: (() => Promise<void>) | undefined
    try {
      actor = await currentActor()
      if (request.method !== 'GET' && isForeign(request)) throw new Forbidden()
      const params = Object.fromEntries(Object.entries(await context.params).map(([key, value]) => [key, String(value)]))
      if (!isLocale(params.locale)) throw new NotFound()
      const received = takesFiles && isMultipart(request) ? await receiveForm(request, { longest, fieldLimit, keep: isSignedIn(actor) }) : undefined
      if (received === 'malformed') throw new ExpectedError('malformed')
      discard = received?.discard
      const form = formOf(received?.fields ?? (await readFields(request)), longest)
      const answer = await handle({
        actor, locale: params.locale, form, files: received?.files ?? [], params, query: request.nextUrl.searchParams,
        network: request.headers.get('x-invest-network') ?? 'unknown', now: new Date(), request,
      })
      const refused = request.method === 'GET' ? undefined : refusalIn(answer.headers.get('location'))
      if (refused) noteRefusedForm(actor, refused, request.nextUrl.pathname)
      return answer
    } catch (error) {
      if (error instanceof Forbidden || (error instanceof NotFound && isSignedIn(actor))) noteRefusal(actor, error.code, request.nextUrl.pathname)
      else if (error instanceof ExpectedError && !(error instanceof NotFound)) noteRefusedForm(actor, error.code, request.nextUrl.pathname)
      if (error instanceof ExpectedError) return status(error.status)
      log().error({ id, error: errorFacts(error) }, 'A form could not be handled')
      return status(isUnavailable(error) ? 503 : 500)
    } finally {
      await discard?.()
    }
  }

const isMultipart = (request: Request): boolean => /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')

/** The signed-in actor, else a refusal that looks like a missing page. */
export function signedIn(actor: Actor) {
  if (!isSignedIn(actor)) throw new Forbidden()
  return actor
}

/** A browser names the origin of every cross-site post; a program that names none carries no victim's cookies. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin) return request.headers.get('sec-fetch-site') === 'cross-site'
  if (origin === new URL(runtime().env.baseUrl).origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('x-invest-host')
}

const readFields = async (request: Request): Promise<Iterable<[string, string]>> => new URLSearchParams(request.method === 'GET' ? '' : await request.text())
