import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProsePage } from '@/components/registers/prose-page'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

const done = ['a', 'b', 'c', 'd'] as const
const known = ['a', 'b'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/accessibility'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.accessibility, title: t('pages.accessibility.title'), description: t('pages.accessibility.lead') })
}

export default async function AccessibilityPage({ params }: PageProps<'/[locale]/accessibility'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const list = (lines: string[]) => (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  return (
    <ProsePage
      locale={locale}
      title={t('pages.accessibility.title')}
      lead={t('pages.accessibility.lead')}
      parts={[
        { heading: t('pages.accessibility.done.h'), content: list(done.map((key) => t(`pages.accessibility.done.${key}`))) },
        { heading: t('pages.accessibility.tested.h'), content: <p>{t('pages.accessibility.tested.p')}</p> },
        { heading: t('pages.accessibility.known.h'), content: list(known.map((key) => t(`pages.accessibility.known.${key}`))) },
        {
          heading: t('pages.accessibility.report.h'),
          content: (
            <>
              <p>{t('pages.accessibility.report.p')}</p>
              <p>
                <a href={paths.newEoi(locale)}>{t('common.expressInterest')}</a>
              </p>
            </>
          ),
        },
      ]}
    />
  )
}
