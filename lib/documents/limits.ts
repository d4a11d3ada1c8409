/** Files of one message, and bytes of one file. */
export const documentLimit = 10
export const documentBytes = 20 * 1024 * 1024
/** Bytes that one person may send in a day: five messages full of the largest files. More would let anybody with an address fill the disk. */
export const dayBytes = 1024 * 1024 * 1024
/** Bytes of one upload with everything around its files. */
export const uploadBytes = documentLimit * documentBytes + 1024 * 1024
/** Pixels of a picture: the largest of telephones have 50 million. */
export const pixelLimit = 50_000_000

/** Media types that are taken, and the ending that a file of each gets. */
export const documentTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const
export type DocumentType = keyof typeof documentTypes
export const isDocumentType = (type: string): type is DocumentType => type in documentTypes

/** For `accept` of a file field; what is taken is decided by the content. */
export const acceptedFiles = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp'

/** Why a file was not taken; `messages/<locale>/documents.json` has the sentence for each. */
export const documentProblems = ['empty', 'too-large', 'too-many', 'day', 'cut', 'type', 'damaged', 'encrypted', 'macros', 'bomb', 'pixels', 'infected', 'signed-out'] as const
export type DocumentProblem = (typeof documentProblems)[number]
export const isDocumentProblem = (value: unknown): value is DocumentProblem => documentProblems.includes(value as DocumentProblem)

/** A file that was not taken, as its sender named it. */
export type RefusedFile = { name: string; problem: DocumentProblem }
