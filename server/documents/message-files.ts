import type { SignedIn } from '@/lib/auth/roles'
import { FilesRefused } from '@/lib/documents/refused'
import type { EndpointRequest } from '@/server/endpoint'
import { keepDocuments } from './keep'
import { takeBack } from './unsent'

type Posted = Pick<EndpointRequest, 'form' | 'files' | 'now'>

/**
 * Keeps the files that came with a message, and sends it with them and with those that were uploaded before. Throws FilesRefused, and sends
 * nothing, when one of them was not taken: the good ones wait for the next try.
 */
export async function sendWithFiles(actor: SignedIn, reference: string, { form, files, now }: Posted, send: (documents: readonly string[]) => Promise<void>): Promise<void> {
  const { documents, refused } = files.length > 0 ? await keepDocuments(actor, reference, files, now) : { documents: [], refused: [] }
  if (refused.length > 0) throw new FilesRefused(refused)
  const fresh = documents.map(({ id }) => id)
  await send([...form.all('document'), ...fresh])
  // Of a form that was posted twice the files came twice.
  await takeBack(actor, fresh)
}
