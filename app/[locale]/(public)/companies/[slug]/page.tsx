import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { NativeName } from '@/components/registers/native-name'
import { PageHead } from '@/components/registers/page-head'
import { ProjectLinks } from '@/components/registers/project-links'
import { RecordLinks } from '@/components/registers/record-links'
import { Section } from '@/components/registers/section'
import { SourcesSection } from '@/components/registers/sources-section'
import { findCompany } from '@/db/queries/companies'
import { sourcesById } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { countryName } from '@/lib/countries'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { translatedIn } from '@/lib/translated'

export async function generateMetadata({ params }: PageProps<'/[locale]/companies/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params
  const company = isLocale(locale) ? await findCompany(anyone, slug) : undefined
  if (!isLocale(locale) || !company) return {}
  return pageMetadata({ locale, path: (other) => paths.company(other, slug), title: textIn(company.nameText, locale)?.text ?? company.name, description: textIn(company.description, locale)?.text, translated: translatedIn(company.description) })
}

export default async function CompanyPage({ params }: PageProps<'/[locale]/companies/[slug]'>) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const company = await findCompany(anyone, slug)
  if (!company) notFound()
  const t = translator(locale)
  const sources = await sourcesById(company.sourceIds)
  const undisclosed = <span className="muted">{t('common.notDisclosed')}</span>
  return (
    <>
      <PageHead
        locale={locale}
        trail={[{ href: paths.companies(locale), label: t('common.nav.companies') }]}
        here={textIn(company.nameText, locale)?.text ?? company.name}
        lead={company.description && <LocalizedText text={company.description} locale={locale} />}
      >
        {company.sample && <p className="tags"><span className="tag smp">{t('common.sample')}</span></p>}
      </PageHead>
      <div className="wrap">
        <div className="rs">
          <dl className="kv">
            <dt>{t('registers.companies.nativeName')}</dt>
            <dd>
              {company.nativeName ? <NativeName name={company.nativeName} country={company.country} /> : undisclosed} <Cited id={company.nativeNameSourceId} sources={sources} locale={locale} />
            </dd>
            <dt>{t('registers.companies.country')}</dt>
            <dd>{countryName(company.country, locale)}</dd>
            <dt>{t('registers.companies.city')}</dt>
            <dd>
              <LocalizedText text={company.city} locale={locale} />
            </dd>
            <dt>{t('registers.companies.sector')}</dt>
            <dd>
              <a href={paths.projects(locale, { sector: company.sectorId })}>
                <LocalizedText text={company.sector} locale={locale} />
              </a>
            </dd>
            <dt>{t('registers.companies.role')}</dt>
            <dd>
              <LocalizedText text={company.role} locale={locale} />
            </dd>
            <dt>{t('registers.companies.site')}</dt>
            <dd>
              {company.siteId && company.siteName ? (
                <a href={paths.site(locale, company.siteId)}>
                  <LocalizedText text={company.siteName} locale={locale} />
                </a>
              ) : (
                undisclosed
              )}
            </dd>
          </dl>
        </div>
        <Section id="projects" title={t('registers.projects')} small>
          {company.projects.length > 0 ? <ProjectLinks projects={company.projects} locale={locale} /> : <p className="muted">{t('registers.companies.noProjects')}</p>}
        </Section>
        {company.agreements.length > 0 && (
          <Section id="agreements" title={t('registers.companies.agreements')} small>
            <RecordLinks links={company.agreements.map(({ id, title }) => ({ id, name: title, href: paths.agreement(locale, id) }))} locale={locale} />
          </Section>
        )}
        <SourcesSection ids={company.sourceIds} sources={sources} locale={locale} />
      </div>
    </>
  )
}
