import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/dates'
import type { RefusedFile } from '@/lib/documents/limits'
import { errorList } from '@/lib/eoi/error-text'
import { type EoiErrors, type EoiPage, eoiPages } from '@/lib/eoi/fields'
import { type ListingChoice, listingField } from '@/lib/eoi/listings'
import { pageBefore } from '@/lib/eoi/steps'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = {
  locale: Locale
  page: EoiPage
  draft: string
  parked?: string
  /** The answers page, when the reader came from there. */
  back?: string
  errors: EoiErrors
  /** Files that were not taken. */
  refusedFiles: readonly RefusedFile[]
  /** When the draft was saved last. */
  savedAt: Date | null
  /** Answers of other pages that come with the address of a new form. */
  carried: Record<string, string>
  /** Listings that travel along unseen; on the first page they are boxes of their own. */
  listings: readonly ListingChoice[]
  lead: string
  children: ReactNode
  /** Between the heading and the form. */
  before?: ReactNode
  /** After the form. */
  after?: ReactNode
}

/** One page of the form: where one is, what went wrong, the questions, and one way on. */
export function FormFrame({ locale, page, draft, parked, back, errors, refusedFiles, savedAt, carried, listings, lead, children, before, after }: Props) {
  const t = translator(locale)
  const number = eoiPages.indexOf(page) + 1
  const problems = [...errorList(locale, errors), ...(refusedFiles.length > 0 ? [{ field: 'files', text: t('documents.notTaken', { n: refusedFiles.length }) }] : [])]
  return (
    <div>
      <div className="prog" aria-hidden="true">
        {eoiPages.map((step, index) => <i key={step} className={index < number ? 'on' : undefined} />)}
      </div>
      <p className="small muted">
        {t('eoi.step', { number, count: eoiPages.length })}
        {savedAt && ` · ${t('eoi.page.saved', { time: formatInstant(savedAt, locale) })}`}
      </p>
      {problems.length > 0 && <ErrorSummary title={t('eoi.problem')} errors={problems} />}
      <h1>{t(`eoi.pages.${page}.title`)}</h1>
      <p className="muted mt-2">{lead}</p>
      {parked && (
        <p className="note s mt-5" role="status">
          <Icon name="check" />
          {t('eoi.parkedNote')}
        </p>
      )}
      {before}
      {/* The server checks and answers in the reader's language; the browser would in its own. */}
      <form method="post" action={paths.saveEoi(locale)} encType={page === 'check' ? 'multipart/form-data' : undefined} noValidate>
        <input type="hidden" name="step" value={page} />
        <input type="hidden" name="draft" value={draft} />
        {parked && <input type="hidden" name="parked" value={parked} />}
        {back && <input type="hidden" name="return" value={back} />}
        {page !== 'interest' && listings.map(listingField).map(({ name, value }) => <input key={value} type="hidden" name={name} value={value} />)}
        {Object.entries(carried).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {children}
        <div className="go">
          <button className="btn" type="submit">
            {t(page === 'check' ? 'eoi.send' : 'eoi.saveAndContinue')}
            <Icon name={page === 'check' ? 'send' : 'right'} />
          </button>
          {pageBefore(page) && <button className="btn sec" type="submit" name="go" value="back">{t('eoi.back')}</button>}
          <button className="btn quiet" type="submit" name="go" value="later">{t('eoi.finishLater')}</button>
        </div>
        <p className="small muted mt-4">{t('eoi.finishLaterNote')}</p>
      </form>
      {after}
    </div>
  )
}
