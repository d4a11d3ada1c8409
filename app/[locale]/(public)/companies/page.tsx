import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalizedText } from '@/components/public/localized-text'
import { NativeName } from '@/components/registers/native-name'
import { PageHead } from '@/components/registers/page-head'
import { DataTable } from '@/components/ui/data-table'
import { listCompanies } from '@/db/queries/companies'
import { anyone } from '@/lib/auth/roles'
import { countryName } from '@/lib/countries'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/companies'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.companies, title: t('registers.companies.title'), description: t('registers.companies.lead') })
}

export default async function CompaniesPage({ params }: PageProps<'/[locale]/companies'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const companies = await listCompanies(anyone)
  return (
    <>
      <PageHead locale={locale} here={t('registers.companies.title')} lead={t('registers.companies.lead')} />
      <div className="wrap pb-14">
        <p className="muted mb-3">{t('registers.found', { count: companies.length })}</p>
        <DataTable
          caption={t('registers.companies.caption')}
          rows={companies}
          columns={[
            {
              label: t('registers.companies.name'),
              cell: ({ id, name, nativeName, country, sample }) => (
                <>
                  <a href={paths.company(locale, id)}>{name}</a>
                  {sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
                  {nativeName && (
                    <small className="block">
                      <NativeName name={nativeName} country={country} />
                    </small>
                  )}
                </>
              ),
            },
            { label: t('registers.companies.country'), cell: ({ country }) => countryName(country, locale) },
            { label: t('registers.companies.sector'), cell: ({ sector }) => <LocalizedText text={sector} locale={locale} /> },
            { label: t('registers.companies.role'), cell: ({ role }) => <LocalizedText text={role} locale={locale} /> },
            { label: t('registers.companies.projects'), numeric: true, cell: ({ projects }) => formatNumber(projects, locale) },
          ]}
        />
      </div>
    </>
  )
}
