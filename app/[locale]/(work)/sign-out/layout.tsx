import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccountFrame } from '@/components/work/account-frame'
import { isLocale } from '@/lib/locales'
import { runtime } from '@/lib/runtime'
import { currentActor, pageAddress } from '@/server/session'

export default async function SignOutLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <AccountFrame locale={locale} address={await pageAddress(locale)} actor={await currentActor()} sampleWorld={runtime().catalogue.sampleWorld}>
      {children}
    </AccountFrame>
  )
}
