import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ApiRecord } from '@/components/public/api-record'
import { JsonLd } from '@/components/public/json-ld'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { DataTable } from '@/components/ui/data-table'
import { documentation } from '@/lib/api/documentation'
import { absolute } from '@/lib/api/pages'
import { datasetThing } from '@/lib/found/structured-data'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'

type Props = PageProps<'/[locale]/api'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.api, title: t('api.title'), description: t('api.lead') })
}

export default async function ApiPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const { records, values } = documentation(runtime().env.baseUrl)
  const files = [
    [paths.projectsExport(locale, 'csv'), 'csv'], [paths.projectsExport(locale, 'xlsx'), 'xlsx'], [paths.projectsExport(locale, 'json'), 'json'],
    [paths.feed(locale), 'feed'], [paths.calendar(locale), 'calendar'], [paths.apiMap(), 'map'], ['/sitemap.xml', 'sitemap'],
  ] as const
  const examples = [paths.apiRecords('projects', { stage: 'memorandum', limit: '2' }), paths.apiRecord('sites', 'sez-turan'), paths.apiRecords('events', { page: '2', limit: '5' })]
  return (
    <>
      <JsonLd of={datasetThing(locale)} />
      <PageHead locale={locale} here={t('api.title')} lead={t('api.lead')} />
      <div className="wrap">
        <Section id="start" title={t('api.start.title')}>
          <div className="doc">
            <p>{t('api.start.text')}</p>
            <p>{t('api.start.list', { code: '{"items": […], "total": 59, "next": "…"}' })}</p>
            <p>{t('api.limits.unknown')}</p>
            <h3>{t('api.start.examples')}</h3>
            <ul>
              {examples.map((path) => (
                <li key={path} className="break-words">
                  <a href={path}>{absolute(path)}</a>
                </li>
              ))}
            </ul>
            <p>
              <a href={paths.openApi()}>{t('api.start.description')}</a>
            </p>
          </div>
        </Section>
        <Section id="files" title={t('api.files.title')}>
          <ul className="lnk">
            {files.map(([path, key]) => (
              <li key={key}>
                <a href={path}>{t(`api.files.${key}`)}</a>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="records" title={t('api.records.title')}>
          {records.map((record) => (
            <ApiRecord key={record.type} {...record} locale={locale} />
          ))}
          <details className="fold" id="values">
            <summary>{t('api.records.values')}</summary>
            <DataTable
              caption={t('api.records.values')}
              rows={values.map(({ name, of }) => ({ id: `value-${name}`, name, of }))}
              columns={[
                { label: t('api.records.type'), cell: ({ name }) => <code>{name}</code> },
                { label: t('api.records.parts'), cell: ({ of }) => <code className="break-words">{of}</code>, wide: true },
              ]}
            />
          </details>
        </Section>
        <Section id="limits" title={t('api.limits.title')}>
          <div className="doc">
            <p>{t('api.limits.text')}</p>
          </div>
        </Section>
        <Section id="licence" title={t('api.licence.title')}>
          <div className="doc">
            <p>{t('api.licence.text')}</p>
          </div>
        </Section>
      </div>
    </>
  )
}
