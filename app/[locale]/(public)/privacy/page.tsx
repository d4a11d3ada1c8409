import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProsePage } from '@/components/registers/prose-page'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'

const parts = ['open', 'signed', 'eoi', 'consent', 'term', 'rights', 'where'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/privacy'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.privacy, title: t('pages.privacy.title'), description: t('pages.privacy.lead') })
}

export default async function PrivacyPage({ params }: PageProps<'/[locale]/privacy'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const content = parts.map((part) => ({ heading: t(`pages.privacy.${part}.h`), content: <p>{t(`pages.privacy.${part}.p`)}</p> }))
  return <ProsePage locale={locale} title={t('pages.privacy.title')} lead={t('pages.privacy.lead')} parts={content} />
}
