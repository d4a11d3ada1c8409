import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AbsenceNote } from '@/components/absences/absence-note'
import type { FormContext } from '@/components/desk/case-form'
import { CaseHeader } from '@/components/desk/case-header'
import { CaseMarks } from '@/components/desk/case-marks'
import { CaseList } from '@/components/desk/case-list'
import { CaseRecord } from '@/components/desk/case-record'
import { CompanyCard } from '@/components/desk/company-card'
import { Composer } from '@/components/desk/composer'
import { Decisions } from '@/components/desk/decisions'
import { DeskKeys } from '@/components/desk/desk-keys'
import { DoneNote } from '@/components/desk/done-note'
import { InvestorReaders } from '@/components/desk/investor-readers'
import { Meetings } from '@/components/desk/meetings'
import { NoteForm } from '@/components/desk/note-form'
import { NextStep, PlanForm } from '@/components/desk/plan-form'
import { PlotHolds } from '@/components/desk/plot-holds'
import { PromiseClocks } from '@/components/desk/promise-clocks'
import { ReadOnly } from '@/components/desk/read-only'
import { QueueRail } from '@/components/desk/queue-rail'
import { RefusedSummary } from '@/components/desk/refused-summary'
import { WhyHere } from '@/components/desk/why-here'
import { ReplyRequests } from '@/components/translations/reply-requests'
import { findAbsence } from '@/db/queries/absences'
import { listCanned } from '@/db/queries/canned-replies'
import { FileField } from '@/components/documents/file-field'
import { findMergedInto, listMergeTargets } from '@/db/queries/case-merge'
import { readCasePage } from '@/db/queries/case-page'
import { listColleagues } from '@/db/queries/colleagues'
import { listDesk } from '@/db/queries/desk'
import { readRail } from '@/db/queries/desk-frame'
import { listSentDocuments, listUnsentDocuments } from '@/db/queries/documents'
import { listMeetings, readSlotWarnings } from '@/db/queries/meetings'
import { findCompany } from '@/db/queries/organisations'
import { listCasePlots } from '@/db/queries/plot-holds'
import { listCaseTranslations, listTranslators } from '@/db/queries/translations'
import { turkistanDay } from '@/lib/dates'
import { isOpen } from '@/lib/eoi/states'
import { deskQuery, queueAlone, readDeskFilters } from '@/lib/desk/filters'
import { formsFor, isCaseError, isCaseForm, isReasonForm, meetingForms, plotForms, replyKindsFor } from '@/lib/desk/forms'
import { queuesFor } from '@/lib/desk/queues'
import { savedQuery } from '@/lib/desk/saved-filters'
import { refusedFilesOf } from '@/lib/documents/refused'
import { canAskTranslation, canJoinCompanies, canMeet, canNote } from '@/lib/eoi/policy'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { holdChoice } from '@/lib/plots/hold'
import { canHoldPlot, canReleasePlot } from '@/lib/plots/policy'
import { deskCasePage } from '@/server/desk-form'
import { usesShortcuts } from '@/server/desk/shortcuts'
import { openCase } from '@/server/eois/read'
import { findReplyDraft } from '@/server/eois/reply-draft'
import { findParkedForm } from '@/server/parked'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, ref } = await params
  if (!isLocale(locale)) notFound()
  const title = `${ref} | ${translator(locale)('desk.title')}`
  return { title: isCaseError((await searchParams).error) ? translator(locale)('common.errorTitle', { title }) : title }
}

/** One case: what was sent, where it stands, why it is here, and what may be done now. */
export default async function DeskCasePage({ params, searchParams }: Props) {
  const { locale, ref } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  const now = new Date()
  const found = await openCase(actor, ref, now)
  if (!found) notFound()
  const { eoi, unit } = found
  const query = await searchParams
  const filters = readDeskFilters(query, actor)
  const list = deskQuery(filters, actor, { page: filters.page })
  const [today, forms] = [turkistanDay(now), formsFor(actor, eoi)]
  const parked = typeof query.parked === 'string' ? query.parked : undefined
  const reading = readCasePage(actor, found, now)
  // None of these waits for another: a page in parts that wait takes as long as all of them together.
  const [page, canned, { rows }, rail, shortcuts, plots, draft, documents, unsent, asking, merges, merged, made, translators, away, typed, meetings, colleagues] = await Promise.all([
    reading, reading.then(({ clocks }) => listCanned(actor, found, clocks)), listDesk(actor, filters, now), readRail(actor, now), usesShortcuts(actor), listCasePlots(actor, eoi.id), findReplyDraft(actor, eoi.id),
    listSentDocuments(actor, eoi.id), listUnsentDocuments(actor, eoi.id), findCompany(actor, eoi), forms.includes('merge') ? listMergeTargets(actor, eoi) : [], findMergedInto(actor, eoi.mergedIntoId),
    listCaseTranslations(eoi.id), listTranslators(actor), findAbsence(actor, eoi.officerId, today), findParkedForm(parked, deskCasePage(ref), now), listMeetings(actor, eoi.id), listColleagues(eoi.id),
  ])
  const [lead] = page.listings
  const step = { step: eoi.nextStep, on: eoi.nextStepOn }
  const submittedAt = eoi.submittedAt ?? eoi.createdAt
  const company = eoi.answers.company ?? ''
  const error = isCaseError(query.error) ? query.error : undefined
  // Without an error the reason of a decision was filled in.
  const refused = isCaseForm(query.form) && (error || (typed && isReasonForm(query.form))) ? { form: query.form, error, typed: typed ?? {}, parked } : undefined
  const context: FormContext = { reference: ref, version: eoi.version, query: list, refused, locale }
  const moved = meetings.find(({ id }) => id === typed?.meeting?.at(-1))
  const warnings = refused?.error === 'meeting-unusual' ? await readSlotWarnings(actor, typed?.slot ?? [], moved?.minutes ?? Number(typed?.minutes?.at(-1) ?? 30), moved?.id, now) : []
  const done = isCaseForm(query.done) ? query.done : undefined
  const translations = { made, translators, canAsk: canAskTranslation(actor, eoi), readerId: actor.userId, now }
  const t = translator(locale)
  return (
    <div className="dk open" data-ref={ref} data-state={eoi.state} data-unit={unit.id}>
      <QueueRail {...rail} current={filters.queue} hrefOf={(queue) => paths.desk(locale, deskQuery(queueAlone(queue), actor))} query={savedQuery(query, actor)} locale={locale} />
      <nav className="ls" aria-label={t('desk.case.list')}>
        <p className="hh"><a href={paths.desk(locale, list)}>{t(`deskList.heading.${filters.queue}`)}</a></p>
        <CaseList rows={rows} current={ref} hrefOf={(reference) => paths.deskCase(locale, reference, list)} showUnit={actor.unitIds.length !== 1 || ['watched', 'beyond', 'all', 'closed'].includes(filters.queue)} locale={locale} />
      </nav>
      <div className="dt">
        <CaseHeader context={context} eoi={{ ...eoi, submittedAt, company }} subject={lead?.projectName ?? lead?.siteName} unitName={unit.name} officer={page.officer} mine={eoi.officerId === actor.userId} watched={page.watched} readerId={actor.userId} nextStep={isOpen(eoi.state) && <NextStep step={step} today={today} locale={locale} />} forms={forms} listHref={paths.desk(locale, list)} />
        <aside className="sd" aria-label={t('desk.case.details')}>
          <PromiseClocks clocks={page.clocks} returnsAt={page.returnsAt} locale={locale} />
          <AbsenceNote absence={away} locale={locale} />
          <WhyHere routed={page.routed} referrals={page.referrals} units={page.caseUnits} names={page.names} locale={locale} />
          {asking && <CompanyCard company={asking} action={canJoinCompanies(actor, eoi) ? paths.deskForm(locale, ref, 'company', list) : undefined} hrefOf={(reference) => paths.deskCase(locale, reference, list)} locale={locale} />}
          <InvestorReaders owner={found.ownerEmail} colleagues={colleagues} locale={locale} />
        </aside>
        <div className="th">
          <CaseMarks merged={merged} lostReason={eoi.lostReason} lostCountry={eoi.lostCountry} locale={locale} />
          <RefusedSummary context={context} forms={[...forms, ...(plots.length > 0 ? plotForms : []), ...(canNote(actor, eoi) ? meetingForms : [])]} />
          <CaseRecord context={context} translations={translations} documents={documents} eoi={eoi} email={found.ownerEmail} page={page} now={now} />
          {done && <DoneNote done={done} locale={locale} />}
          {forms.length === 0 && <ReadOnly reading={page.reading} unitName={unit.name} locale={locale} />}
          {forms.includes('reply') && <Composer context={context} kinds={replyKindsFor(actor, eoi)} investorLanguage={page.investorLanguage} draft={draft} canned={canned} translations={translations}>
            <div className="cb">
              <FileField unsent={unsent} refused={refusedFilesOf(typed)} uploadHref={paths.deskDocuments(locale, ref)} removeHref={(id) => paths.removeDeskDocument(locale, ref, id, list)} locale={locale} />
            </div>
          </Composer>}
          <ReplyRequests translations={translations} locale={locale} />
          {forms.includes('note') && <NoteForm context={context} />}
          {forms.includes('plan') && <PlanForm context={context} step={step} today={today} />}
          {plots.length > 0 && <PlotHolds context={context} plots={plots} canHold={canHoldPlot(actor, eoi)} canRelease={canReleasePlot(actor, eoi)} days={holdChoice(now)} />}
          <Meetings context={context} meetings={meetings} canMeet={canMeet(actor, eoi)} canNote={canNote(actor, eoi)} warnings={warnings} now={now} />
          <Decisions context={context} forms={forms} investorLanguage={page.investorLanguage} units={page.otherUnits} officers={page.officers} officerId={eoi.officerId} merges={merges} lost={{ reason: eoi.lostReason, country: eoi.lostCountry }} canned={canned} agreements={page.agreements} />
          <DeskKeys page="case" queues={queuesFor(actor)} on={shortcuts} locale={locale} />
        </div>
      </div>
    </div>
  )
}
