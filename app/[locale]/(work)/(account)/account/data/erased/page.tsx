import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('ownData.erased.title') } : notFound()
}

/** The last page of an account. */
export default async function ErasedPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  return (
    <div className="wrap acc">
      <h1>{t('ownData.erased.title')}</h1>
      <p>{t('ownData.erased.text')}</p>
      <p className="mt-4"><a href={paths.home(locale)}>{t('ownData.erased.home')}</a></p>
    </div>
  )
}
