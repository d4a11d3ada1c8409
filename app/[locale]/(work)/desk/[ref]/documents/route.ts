import { canReadNotes } from '@/lib/eoi/policy'
import { answerUpload } from '@/server/documents/doors'
import { endpoint } from '@/server/endpoint'

/** Keeps a file of an officer for the message that is being written. */
export const POST = endpoint((request) => answerUpload(request, canReadNotes), { files: true })
