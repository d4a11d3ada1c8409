import { consentNames } from './consents'
import { checkAnswers, type EoiErrors, type EoiField, eoiFieldNames, eoiFields, type EoiPage, eoiPages, fieldsOf, isNumberField, unknownNumber } from './fields'

/** The page that an address or a form names; the first one when it names none. */
export const pageOf = (step: string | undefined): EoiPage => eoiPages.find((page) => page === step) ?? eoiPages[0]

export const pageAfter = (page: EoiPage): EoiPage => eoiPages[eoiPages.indexOf(page) + 1] ?? page
export const pageBefore = (page: EoiPage): EoiPage | undefined => eoiPages[eoiPages.indexOf(page) - 1]

/** The first page that holds a refused answer. */
export const firstPageWith = (errors: EoiErrors): EoiPage | undefined => eoiPages.find((page) => fieldsOf(page).some((name) => errors[name]))

/** How many of the pages before the last one have answers, all of them such as can be taken. */
export const pagesAnswered = (answers: Record<string, string>): { answered: number; of: number } => {
  const pages = eoiPages.filter((page) => page !== 'check')
  const done = pages.filter((page) => fieldsOf(page).some((name) => answers[name]) && Object.keys(checkAnswers(answers, [page]).errors).length === 0)
  return { answered: done.length, of: pages.length }
}

/** Boxes that a browser leaves out of a post when they are not ticked. */
const isBox = (name: EoiField): boolean => consentNames.some((box) => box === name)

/** A number stands beside a box that says it is not known yet, under one name: a number that was typed counts for more than the box. */
const numberOf = (posted: readonly string[]): string | undefined =>
  posted.findLast((value) => value.trim() && value !== unknownNumber) ?? (posted.includes(unknownNumber) ? unknownNumber : posted.at(-1))

/** What was typed on a page, as posted: every answer that is there, and the boxes of the page that are not ticked. */
export function typedAnswers(posted: (name: string) => readonly string[] | undefined, page: EoiPage): Partial<Record<EoiField, string>> {
  const typed: Partial<Record<EoiField, string>> = {}
  for (const name of eoiFieldNames) {
    const values = posted(name) ?? []
    const value = (isNumberField(name) ? numberOf(values) : values.at(-1)) ?? (isBox(name) && eoiFields[name].page === page ? '' : undefined)
    if (value !== undefined) typed[name] = value
  }
  return typed
}
