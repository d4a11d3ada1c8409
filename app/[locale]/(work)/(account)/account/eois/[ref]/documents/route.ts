import { canInquire } from '@/lib/eoi/policy'
import { answerUpload } from '@/server/documents/doors'
import { endpoint } from '@/server/endpoint'

/** Keeps a file of the investor for the message that is being written. */
export const POST = endpoint((request) => answerUpload(request, canInquire), { files: true })
