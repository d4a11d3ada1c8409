import '@/styles/public.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Footer } from '@/components/public/footer'
import { Header } from '@/components/public/header'
import { SampleBand } from '@/components/public/sample-band'
import { ShortlistBar } from '@/components/public/shortlist-bar'
import { Strip } from '@/components/public/strip'
import { isLocale, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { runtime } from '@/lib/runtime'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { colorScheme: 'light dark', themeColor: [{ media: '(prefers-color-scheme: light)', color: '#fbf9f4' }, { media: '(prefers-color-scheme: dark)', color: '#0d171d' }] }

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  return {
    metadataBase: new URL(runtime().env.baseUrl),
    title: { template: `%s | ${t('common.siteName')}`, default: t('common.siteName') },
    icons: { icon: '/art/mark.svg' },
  }
}

/** Fonts that a language needs first: text, then headings. */
const firstFonts: Record<Locale, string[]> = {
  kk: ['source-sans-3-cyrillic', 'source-sans-3-cyrillic-ext', 'geologica-cyrillic'],
  ru: ['source-sans-3-cyrillic', 'geologica-cyrillic'],
  en: ['source-sans-3-latin', 'geologica-latin'],
  zh: ['source-sans-3-latin'],
}

/** Frame of all public pages. Reads nothing of the visitor and nothing from the database. */
export default async function PublicLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = translator(locale)
  const address = (await headers()).get('x-invest-url') ?? paths.home(locale)
  const { sampleWorld } = runtime().catalogue
  return (
    <html lang={languageTag[locale]}>
      <head>
        {firstFonts[locale].map((name) => (
          <link key={name} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={`/fonts/${name}.woff2`} />
        ))}
        {/* Blocking on purpose, small: a chosen theme must be there before the first paint. */}
        {/* oxlint-disable-next-line nextjs/no-sync-scripts */}
        <script src="/portal.js" data-portal="" />
      </head>
      <body>
        <a className="skip" href="#main">{t('common.skip')}</a>
        <Strip />
        <Header locale={locale} address={/^\/[a-z]{2}\/status\//.test(address) ? paths.home(locale) : address} />
        {sampleWorld && <SampleBand locale={locale} />}
        <main id="main" tabIndex={-1}>{children}</main>
        <ShortlistBar locale={locale} />
        <Footer locale={locale} sampleWorld={sampleWorld} />
      </body>
    </html>
  )
}
