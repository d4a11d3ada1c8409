import type { ReactNode } from 'react'
import { SampleBand } from '@/components/public/sample-band'
import type { SignedIn } from '@/lib/auth/roles'
import type { Locale } from '@/lib/locales'
import { WorkHeader } from './work-header'

type Props = { locale: Locale; address: string; actor: SignedIn; sampleWorld: boolean; children: ReactNode }

/** Frame of desk and admin: the night bar, and below it the page. */
export const WorkFrame = ({ locale, address, actor, sampleWorld, children }: Props) => (
  <>
    <WorkHeader locale={locale} address={address} actor={actor} />
    {sampleWorld && <SampleBand locale={locale} />}
    <main id="main" tabIndex={-1}>{children}</main>
  </>
)
