import type { ComponentProps } from 'react'
import { DocumentList } from '@/components/documents/document-list'
import { TranslationOf } from '@/components/translations/translation-of'
import type { Locale, Localized } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { Answers } from './answers'
import { Timeline } from './timeline'

type Listing = { position: number; projectId: string | null; projectName: Localized | null; siteId: string | null; siteName: Localized | null; plotCode: string | null; plotKnown: boolean }
type OfTimeline = ComponentProps<typeof Timeline>
type Props = Pick<OfTimeline, 'context' | 'translations' | 'documents'> & {
  eoi: { answers: Record<string, string>; locale: Locale; submittedAt: Date | null; createdAt: Date }
  email: string
  page: Pick<ComponentProps<typeof Answers>, 'consents'> & {
    listings: readonly Listing[]
    names: { sectors: Record<string, Localized>; districts: Record<string, Localized> }
    timeline: OfTimeline['entries']
    unitNames: ReadonlyMap<string, Localized>
    agreements: readonly { id: string; title: Localized }[]
  }
  now: Date
}

/** What was sent and everything that happened since: the same in the room and on paper. */
export function CaseRecord({ context, translations, documents, eoi: { answers, locale: written, submittedAt, createdAt }, email, page, now }: Props) {
  const { locale, reference } = context
  const hrefOf = ({ projectId, siteId, plotCode, plotKnown }: Listing) =>
    projectId ? paths.project(locale, projectId) : plotCode && plotKnown ? paths.plot(locale, siteId ?? '', plotCode) : paths.site(locale, siteId ?? '')
  return (
    <>
      <Answers
        answers={answers} written={written} submittedAt={submittedAt ?? createdAt} email={email} consents={page.consents} now={now} locale={locale}
        listings={page.listings.map((listing) => ({ position: listing.position, plotCode: listing.plotCode, name: listing.projectName ?? listing.siteName, href: hrefOf(listing) }))}
        sector={page.names.sectors[answers.sector ?? '']} district={page.names.districts[answers.district ?? '']}
        documents={<DocumentList documents={documents.filter(({ messageId }) => messageId === null)} href={(id) => paths.deskDocuments(locale, reference, id)} locale={locale} />}
        translation={<TranslationOf context={context} translations={translations} part="answers" from={written} />}
      />
      <Timeline
        context={context} translations={translations} reference={reference} documents={documents} entries={page.timeline} company={answers.company ?? ''} written={written} locale={locale}
        names={{ unit: (id) => page.unitNames.get(id), agreement: (id) => page.agreements.find((each) => each.id === id)?.title }}
      />
    </>
  )
}
