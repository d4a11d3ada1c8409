import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitingRecords } from '@/components/registers/citing-records'
import { PageHead } from '@/components/registers/page-head'
import { Section } from '@/components/registers/section'
import { EvidenceMark } from '@/components/public/evidence'
import { findSource, listCiting } from '@/db/queries/sources'
import { anyone } from '@/lib/auth/roles'
import { formatDate } from '@/lib/dates'
import { languageTitle } from '@/lib/language-names'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { evidenceOf } from '@/lib/sources/evidence'

export async function generateMetadata({ params }: PageProps<'/[locale]/sources/[slug]'>): Promise<Metadata> {
  const { locale, slug } = await params
  const source = isLocale(locale) ? await findSource(anyone, slug) : undefined
  if (!isLocale(locale) || !source) return {}
  return pageMetadata({ locale, path: (other) => paths.source(other, slug), title: `${source.title} (${source.publisher})`, description: `${translator(locale)(`registers.source.kinds.${source.kind}`)}: ${source.publisher}. ${source.title}` })
}

export default async function SourcePage({ params }: PageProps<'/[locale]/sources/[slug]'>) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const source = await findSource(anyone, slug)
  if (!source) notFound()
  const t = translator(locale)
  const mark = evidenceOf(source.kind)
  return (
    <>
      <PageHead locale={locale} trail={[{ href: paths.sources(locale), label: t('common.nav.sources') }]} here={source.title} titleLang={locale === 'en' ? undefined : 'en'} />
      <div className="wrap">
        <div className="rs">
          <dl className="kv">
            <dt>{t('registers.source.publisher')}</dt>
            <dd>{source.publisher}</dd>
            <dt>{t('registers.source.date')}</dt>
            <dd>{source.date ? formatDate(source.date, locale) : <span className="muted">{t('common.undated')}</span>}</dd>
            <dt>{t('registers.source.language')}</dt>
            <dd>{languageTitle(source.language, locale)}</dd>
            <dt>{t('registers.source.kind')}</dt>
            <dd>
              {t(`registers.source.kinds.${source.kind}`)}{' '}
              <span className="ev">
                <EvidenceMark mark={mark} />
                {t(`terms.evidence.${mark}`)}
              </span>
            </dd>
            <dt>{t('registers.source.address')}</dt>
            <dd>
              {source.url ? (
                <>
                  <a href={source.url} rel="noopener external" hrefLang={source.language}>{t('registers.source.open')}</a>
                  <p className="small muted">{t('registers.source.opens', { host: new URL(source.url).host })}</p>
                </>
              ) : (
                t('registers.source.noUrl')
              )}
            </dd>
          </dl>
        </div>
        <Section id="cited-by" title={t('registers.source.citedBy')}>
          <CitingRecords citing={await listCiting(anyone, slug)} locale={locale} />
        </Section>
      </div>
    </>
  )
}
