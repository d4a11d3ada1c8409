import '@/styles/work.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale, languageTag } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { runtime } from '@/lib/runtime'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { metadataBase: new URL(runtime().env.baseUrl), title: { template: `%s | ${translator(locale)('common.siteName')}`, default: translator(locale)('common.siteName') }, icons: { icon: '/art/mark.svg' }, robots: { index: false } }
}

/** Frame of the workrooms. Each room brings its own header; nothing here decides who may enter. */
export default async function WorkLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={languageTag[locale]}>
      <body>
        <a className="skip" href="#main">{translator(locale)('common.skip')}</a>
        {children}
      </body>
    </html>
  )
}
