import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccountFrame } from '@/components/work/account-frame'
import { isLocale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { currentActor, pageAddress } from '@/server/session'

/** Frame of the pages an investor works in, and of signing in and out. Each page decides for itself who may enter. */
export default async function AccountLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <AccountFrame locale={locale} address={await pageAddress(locale)} actor={await currentActor()} sampleWorld={runtime().catalogue.sampleWorld}>
      {children}
    </AccountFrame>
  )
}
