import '@/styles/work.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
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
  return { metadataBase: new URL(runtime().env.baseUrl), title: { template: `%s | ${translator(locale)('common.siteName')}`, default: translator(locale)('common.siteName') }, robots: { index: false } }
}

/** The one of this answer, which the front put into its policy. */
const nonce = async (): Promise<string | undefined> => /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]

/** Frame of the workrooms. Each room brings its own header; nothing here decides who may enter. */
export default async function WorkLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    // The script below may set the chosen theme on this element before React sees it.
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        {/* Not by metadata, which a slow answer sends too late: the browser would then ask for a favicon that is not there. */}
        <link rel="icon" href="/art/mark.svg" />
        {/* Blocking on purpose, small: a chosen theme must be there before the first paint. */}
        {/* oxlint-disable-next-line nextjs/no-sync-scripts */}
        <script src="/portal.js" nonce={await nonce()} />
      </head>
      <body>
        <a className="skip" href="#main">{translator(locale)('common.skip')}</a>
        {children}
      </body>
    </html>
  )
}
