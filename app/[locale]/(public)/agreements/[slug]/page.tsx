import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { AmountLines } from '@/components/registers/amount-lines'
import { Cited } from '@/components/registers/cited'
import { PageHead } from '@/components/registers/page-head'
import { PartyName } from '@/components/registers/party-name'
import { ProjectLinks } from '@/components/registers/project-links'
import { RecordLinks } from '@/components/registers/record-links'
import { Section } from '@/components/registers/section'
import { SourcesSection } from '@/components/registers/sources-section'
import { findAgreement } from '@/db/queries/agreements'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { formatDate } from '@/lib/dates'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { translatedIn } from '@/lib/translated'

export async function generateMetadata({ params }: PageProps<'/[locale]/agreements/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params
  const agreement = isLocale(locale) ? await findAgreement(anyone, slug) : undefined
  if (!isLocale(locale) || !agreement) return {}
  const parties = agreement.parties.map(({ name, nameText }) => textIn(nameText, locale)?.text ?? name)
  const description = [translator(locale)(`registers.agreements.types.${agreement.type}`), agreement.date && formatDate(agreement.date, locale), ...parties].filter(Boolean).join(', ')
  return pageMetadata({ locale, path: (other) => paths.agreement(other, slug), title: textIn(agreement.title, locale)?.text ?? slug, description: textIn(agreement.notes, locale)?.text ?? description, translated: translatedIn(agreement.title) })
}

export default async function AgreementPage({ params }: PageProps<'/[locale]/agreements/[slug]'>) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const agreement = await findAgreement(anyone, slug)
  if (!agreement) notFound()
  const t = translator(locale)
  const sources = await sourcesById(agreement.sourceIds)
  return (
    <>
      <PageHead locale={locale} trail={[{ href: paths.agreements(locale), label: t('common.nav.agreements') }]} here={textIn(agreement.title, locale)?.text ?? slug}>
        <p className="tags">
          <span className="tag">{t(`registers.agreements.types.${agreement.type}`)}</span>
          {agreement.sample && <span className="tag smp">{t('common.sample')}</span>}
        </p>
      </PageHead>
      <div className="wrap">
        <div className="rs">
          <dl className="kv">
            <dt>{t('registers.agreements.date')}</dt>
            <dd>
              {agreement.date ? formatDate(agreement.date, locale) : <span className="muted">{t('common.undated')}</span>}
              {agreement.dateNote && (
                <p className="small muted">
                  <LocalizedText text={agreement.dateNote} locale={locale} />
                </p>
              )}
            </dd>
            <dt>{t('registers.agreements.place')}</dt>
            <dd>
              <LocalizedText text={agreement.place} locale={locale} />
            </dd>
            <dt>{t('registers.agreements.parties')}</dt>
            <dd>
              <ul>
                {agreement.parties.map((party) => (
                  <li key={party.name}>
                    <PartyName party={party} companyId={agreement.companyIds.get(party.name)} locale={locale} />
                  </li>
                ))}
              </ul>
            </dd>
            <dt>{t('registers.agreements.amounts')}</dt>
            <dd>
              <AmountLines agreement={agreement} sources={sources} locale={locale} />
            </dd>
            <dt>{t('registers.agreements.jobs')}</dt>
            <dd>
              {agreement.jobs === null ? (
                <span className="muted">{t('common.notDisclosed')}</span>
              ) : (
                <>
                  <b className="num">{formatNumber(agreement.jobs, locale)}</b> <Cited id={agreement.sourceIds[0]} sources={sources} locale={locale} />
                </>
              )}
            </dd>
            {agreement.notes && (
              <>
                <dt>{t('sites.notes')}</dt>
                <dd>
                  <LocalizedText text={agreement.notes} locale={locale} />
                </dd>
              </>
            )}
          </dl>
        </div>
        <Section id="projects" title={t('registers.agreements.projectsOf')} small>
          {agreement.projects.length > 0 ? <ProjectLinks projects={agreement.projects} locale={locale} /> : <p className="muted">{t('registers.agreements.noProjects')}</p>}
        </Section>
        {agreement.events.length > 0 && (
          <Section id="events" title={t('registers.agreements.signedAt')} small>
            <RecordLinks links={agreement.events.map(({ id, name }) => ({ id, name, href: paths.event(locale, id) }))} locale={locale} />
          </Section>
        )}
        <SourcesSection ids={agreement.sourceIds} sources={sources} locale={locale} />
      </div>
    </>
  )
}
