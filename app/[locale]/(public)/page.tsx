import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  return (
    <section className="wrap section">
      <h1>{t('common.siteName')}</h1>
      <a href={paths.projects(locale)}>{t('common.nav.projects')}</a>
    </section>
  )
}
