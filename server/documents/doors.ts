import { isSignedIn, type SignedIn } from '@/lib/auth/roles'
import { sizeText } from '@/lib/documents/size-text'
import { Forbidden, NotFound } from '@/lib/errors'
import { translator } from '@/lib/messages'
import type { EndpointRequest } from '@/server/endpoint'
import type { Kept } from './keep'

/**
 * Answers the script of a file field: files are kept before the form is sent, and their names and faults come back in the words of the page.
 * Throws Forbidden for whoever is not signed in, NotFound for those whom the page does not know.
 */
export async function answerUpload({ actor, locale }: Pick<EndpointRequest, 'actor' | 'locale'>, may: (actor: SignedIn) => boolean, keep: (actor: SignedIn) => Promise<Kept>): Promise<Response> {
  if (!isSignedIn(actor)) throw new Forbidden()
  if (!may(actor)) throw new NotFound()
  const t = translator(locale)
  const { documents, refused } = await keep(actor)
  return Response.json({
    documents: documents.map(({ id, name, size, scan }) => ({ id, name, about: `${sizeText(size, locale)}, ${t(`documents.scan.${scan}`)}` })),
    refused: refused.map(({ name, problem }) => ({ name, about: t(`documents.problem.${problem}`) })),
  })
}
