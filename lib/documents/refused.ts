import { ExpectedError } from '@/lib/errors'
import { isDocumentProblem, type RefusedFile } from './limits'

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

/** What was refused of the files of a form that was kept. */
export function refusedFilesOf(fields: Record<string, string[]> | undefined): RefusedFile[] {
  try {
    const files: unknown = JSON.parse(fields?.[field]?.at(-1) ?? '[]')
    return Array.isArray(files) ? files.filter((file): file is RefusedFile => typeof file?.name === 'string' && isDocumentProblem(file.problem)) : []
  } catch {
    return []
  }
}
