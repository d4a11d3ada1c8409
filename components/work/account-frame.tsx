import type { ReactNode } from 'react'
import { Footer } from '@/components/public/footer'
import { SampleBand } from '@/components/public/sample-band'
import { Strip } from '@/components/public/strip'
import type { Actor } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { AccountHeader } from './account-header'

type Props = { locale: Locale; address: string; actor: Actor; sampleWorld: boolean; children: ReactNode }

/** Frame of the pages an investor works in, and of sign-in: looks like the public site. */
export const AccountFrame = ({ locale, address, actor, sampleWorld, children }: Props) => (
  <>
    <Strip />
    <AccountHeader locale={locale} address={address} actor={actor} />
    {sampleWorld && <SampleBand locale={locale} />}
    <main id="main" tabIndex={-1}>{children}</main>
    <Footer locale={locale} sampleWorld={sampleWorld} />
  </>
)
