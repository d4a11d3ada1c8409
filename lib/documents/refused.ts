import { ExpectedError } from '@/lib/errors'
import { type DocumentProblem, isDocumentProblem, type RefusedFile } from './limits'
import { shownName } from './name'

/** Files of a form were not taken; the others are kept, and nothing was sent. */
export class FilesRefused extends ExpectedError {
  constructor(readonly files: readonly RefusedFile[]) {
    super('documents')
  }
}

/** Field under which a kept form holds what was refused of its files. */
const field = 'refused-files'

/** A form to be kept, with what was refused of its files. */
export const withRefusedFiles = (fields: Record<string, string[]>, files: readonly RefusedFile[]): Record<string, string[]> => (files.length > 0 ? { ...fields, [field]: [JSON.stringify(files)] } : fields)

/** The same for a form that came from nobody who is signed in: none of its files was kept. */
export const withLostFiles = (fields: Record<string, string[]>, files: readonly { name: string; problem?: DocumentProblem }[]): Record<string, string[]> =>
  withRefusedFiles(fields, files.map(({ name, problem }) => ({ name: shownName(name), problem: problem ?? 'signed-out' })))

/** What was refused of the files of a form that was kept. */
export function refusedFilesOf(fields: Record<string, string[]> | undefined): RefusedFile[] {
  try {
    return readRefused(JSON.parse(fields?.[field]?.at(-1) ?? '[]'))
  } catch {
    return []
  }
}

/** Refused files as they were kept somewhere; what is none is left out. */
export const readRefused = (files: unknown): RefusedFile[] => (Array.isArray(files) ? files.filter((file): file is RefusedFile => typeof file?.name === 'string' && isDocumentProblem(file.problem)) : [])
