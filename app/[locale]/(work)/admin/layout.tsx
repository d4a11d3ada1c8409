import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { WorkFrame } from '@/components/work/work-frame'
import { isLocale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { pageAddress, requireActor } from '@/server/session'

/** The bar over the pages of editors, admins and, in some rooms, heads of units. Each page decides for itself who may enter. */
export default async function AdminLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const address = await pageAddress(locale)
  const actor = await requireActor(locale, address, ['officer', 'editor', 'admin'])
  return (
    <WorkFrame locale={locale} address={address} actor={actor} sampleWorld={runtime().catalogue.sampleWorld}>
      {children}
    </WorkFrame>
  )
}
