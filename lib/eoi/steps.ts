import { type EoiErrors, type EoiField, eoiFieldNames, eoiFields, type EoiPage, eoiPages, fieldsOf } from './fields'

/** The page that an address or a form names; the first one when it names none. */
export const pageOf = (step: string | undefined): EoiPage => eoiPages.find((page) => page === step) ?? eoiPages[0]

export const pageAfter = (page: EoiPage): EoiPage => eoiPages[eoiPages.indexOf(page) + 1] ?? page
export const pageBefore = (page: EoiPage): EoiPage | undefined => eoiPages[eoiPages.indexOf(page) - 1]

/** The first page that holds a refused answer. */
export const firstPageWith = (errors: EoiErrors): EoiPage | undefined => eoiPages.find((page) => fieldsOf(page).some((name) => errors[name]))

/** Boxes that a browser leaves out of a post when they are not ticked. */
const boxes: readonly EoiField[] = ['consent', 'news']

/** What was typed on a page, as posted: every answer that is there, and the boxes of the page that are not ticked. */
export function typedAnswers(posted: (name: string) => string | undefined, page: EoiPage): Partial<Record<EoiField, string>> {
  const typed: Partial<Record<EoiField, string>> = {}
  for (const name of eoiFieldNames) {
    const value = posted(name) ?? (boxes.includes(name) && eoiFields[name].page === page ? '' : undefined)
    if (value !== undefined) typed[name] = value
  }
  return typed
}
