import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/registers/page-head'
import { DataTable } from '@/components/ui/data-table'
import { listSources } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { formatDate } from '@/lib/dates'
import { languageTitle } from '@/lib/language-names'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

export async function generateMetadata({ params }: PageProps<'/[locale]/sources'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.sources, title: t('registers.source.title'), description: t('registers.source.lead') })
}

export default async function SourcesPage({ params }: PageProps<'/[locale]/sources'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const sources = await listSources(anyone)
  return (
    <>
      <PageHead locale={locale} here={t('registers.source.title')} lead={t('registers.source.lead')} />
      <div className="wrap pb-14">
        <p className="muted mb-3">{t('registers.found', { count: sources.length })} <a href={paths.facts(locale)}>{t('common.nav.facts')}</a></p>
        <DataTable
          caption={t('registers.source.caption')}
          rows={sources}
          columns={[
            { label: t('registers.source.name'), cell: ({ id, title }) => <a href={paths.source(locale, id)} lang={locale === 'en' ? undefined : 'en'}>{title}</a> },
            { label: t('registers.source.publisher'), cell: ({ publisher }) => publisher },
            { label: t('registers.source.date'), cell: ({ date }) => (date ? formatDate(date, locale) : <span className="muted">{t('common.undated')}</span>) },
            { label: t('registers.source.language'), cell: ({ language }) => languageTitle(language, locale) },
            { label: t('registers.source.kind'), cell: ({ kind }) => t(`registers.source.kinds.${kind}`) },
          ]}
        />
      </div>
    </>
  )
}
