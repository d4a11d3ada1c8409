import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/public/breadcrumb'
import type { Locale } from '@/lib/locales'

type Props = { locale: Locale; trail?: { href: string; label: string }[]; here: string; title?: ReactNode; titleLang?: string; lead?: ReactNode; children?: ReactNode }

/** Breadcrumb, heading and lead of a register, a record or a text page. `here` is also the heading unless `title` says otherwise. */
export const PageHead = ({ locale, trail = [], here, title, titleLang, lead, children }: Props) => (
  <>
    <Breadcrumb locale={locale} trail={trail} here={here} />
    <div className="wrap rh">
      <h1 lang={titleLang}>{title ?? here}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  </>
)
