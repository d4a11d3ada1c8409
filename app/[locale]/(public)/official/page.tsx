import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProsePage } from '@/components/registers/prose-page'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { pageMetadata } from '@/lib/page-metadata'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'

export async function generateMetadata({ params }: PageProps<'/[locale]/official'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = translator(locale)
  return pageMetadata({ locale, path: paths.official, title: t('pages.official.title'), description: t('pages.official.lead') })
}

export default async function OfficialPage({ params }: PageProps<'/[locale]/official'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const address = runtime().env.baseUrl
  const text = (part: 'fee' | 'mail' | 'doubt') => ({ heading: t(`pages.official.${part}.h`), content: <p>{t(`pages.official.${part}.p`)}</p> })
  return (
    <ProsePage
      locale={locale}
      title={t('pages.official.title')}
      lead={t('pages.official.lead')}
      parts={[
        {
          heading: t('pages.official.address.h'),
          content: (
            <>
              <p>{t('pages.official.address.p')}</p>
              <p>
                <b className="num">{address}</b>
              </p>
              {address.startsWith('http:') && <p className="small muted">{t('pages.official.address.http')}</p>}
            </>
          ),
        },
        text('fee'),
        text('mail'),
        { heading: t('pages.official.number.h'), content: <p>{t('pages.official.number.p', { example: 'TRK-2026-000123' })}</p> },
        text('doubt'),
      ]}
    />
  )
}
