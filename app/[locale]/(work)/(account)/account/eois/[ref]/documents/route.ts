import { canInquire } from '@/lib/eoi/policy'
import { answerUpload } from '@/server/documents/doors'
import { keepDocuments } from '@/server/documents/keep'
import { endpoint } from '@/server/endpoint'

/** Keeps a file of the investor for the message that is being written. */
export const POST = endpoint((request) => answerUpload(request, canInquire, (actor) => keepDocuments(actor, request.params.ref ?? '', request.files, request.now)), { files: true })
