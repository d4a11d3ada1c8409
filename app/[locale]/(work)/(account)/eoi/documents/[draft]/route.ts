import { canInquire } from '@/lib/eoi/policy'
import { answerUpload } from '@/server/documents/doors'
import { keepDraftDocuments } from '@/server/documents/keep'
import { endpoint } from '@/server/endpoint'
import { beginDraft } from '@/server/eois/draft'

/** Keeps a file of the investor for the inquiry that is being written. */
export const POST = endpoint((request) =>
  answerUpload(request, canInquire, async (actor) => {
    const { params: { draft = '' }, files, locale, now } = request
    await beginDraft(actor, draft, locale, now)
    return keepDraftDocuments(actor, draft, files, now)
  }), { files: true },
)
