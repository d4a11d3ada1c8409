import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { FormContext } from '@/components/desk/case-form'
import { CaseMarks } from '@/components/desk/case-marks'
import { CaseRecord } from '@/components/desk/case-record'
import { NextStep } from '@/components/desk/plan-form'
import { PrintButton } from '@/components/desk/print-button'
import { PromiseClocks } from '@/components/desk/promise-clocks'
import { TextIn } from '@/components/desk/text-in'
import { WhyHere } from '@/components/desk/why-here'
import { findMergedInto } from '@/db/queries/case-merge'
import { readCasePage } from '@/db/queries/case-page'
import { listSentDocuments } from '@/db/queries/documents'
import { listCaseTranslations } from '@/db/queries/translations'
import { formatInstant, turkistanDay } from '@/lib/dates'
import { isOpen } from '@/lib/eoi/states'
import { isLocale, languageTag } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { openCase } from '@/server/eois/read'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ref } = await params
  if (!isLocale(locale)) notFound()
  return { title: `${ref} | ${translator(locale)('caseWork.print.title')}` }
}

/** The file of one case for paper: what was sent, the promises, the whole course with notes, and what is enclosed. Opening it counts as reading the case. */
export default async function PrintCasePage({ params }: Props) {
  const { locale, ref } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['officer', 'admin'])
  const now = new Date()
  const found = await openCase(actor, ref, now)
  if (!found) notFound()
  const { eoi, unit } = found
  const page = await readCasePage(actor, found, now)
  const [documents, made, merged] = await Promise.all([listSentDocuments(actor, eoi.id), listCaseTranslations(eoi.id), findMergedInto(actor, eoi.mergedIntoId)])
  const context: FormContext = { reference: ref, version: eoi.version, query: {}, refused: undefined, locale }
  const translations = { made, translators: [], canAsk: false, readerId: '', now }
  const submittedAt = eoi.submittedAt ?? eoi.createdAt
  const company = eoi.answers.company ?? ''
  const t = translator(locale)
  return (
    <div className="dk prt" data-ref={ref} data-state={eoi.state} data-unit={unit.id}>
      <div className="dt">
        <header className="dh">
          <p className="acts"><a className="btn s sec" href={paths.deskCase(locale, ref)}>{t('caseWork.print.back')}</a> <PrintButton label={t('caseWork.print.button')} /></p>
          <p className="l1"><span className="num">{ref}</span> <span>{t(`terms.caseState.${eoi.state}`)}</span>{eoi.sample && <span className="tag smp">{t('common.sample')}</span>} <span>{t('desk.case.received', { at: formatInstant(submittedAt, locale) })}</span> <span>{t('desk.row.unit')} <TextIn text={unit.name} locale={locale} /></span> <span>{page.officer ? t('people.desk.officer', { name: page.officer }) : t('people.desk.nobody')}</span></p>
          <h1 lang={company ? languageTag[eoi.locale] : undefined}>{company || t('desk.case.noCompany')}</h1>
          <p className="small muted">{t('caseWork.print.made', { who: actor.name ?? actor.email, at: formatInstant(now, locale) })}</p>
          {isOpen(eoi.state) && <NextStep step={{ step: eoi.nextStep, on: eoi.nextStepOn }} today={turkistanDay(now)} locale={locale} />}
        </header>
        <div className="th">
          <CaseMarks merged={merged} lostReason={eoi.lostReason} lostCountry={eoi.lostCountry} locale={locale} />
          <PromiseClocks clocks={page.clocks} returnsAt={page.returnsAt} locale={locale} />
          <WhyHere routed={page.routed} referrals={page.referrals} units={page.caseUnits} names={page.names} locale={locale} />
          <CaseRecord context={context} translations={translations} documents={documents} eoi={eoi} email={found.ownerEmail} page={page} now={now} />
        </div>
      </div>
    </div>
  )
}
