import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Props = { title: ReactNode; locale: Locale; /** Said beside the title: how many there are. */ beside?: ReactNode; /** The list that the page belongs to, and its own name in it. */ within?: { href: string; label: string; here: string }; children?: ReactNode }

/** Head of a page of the admin rooms: where the reader is, what it is, and at the right what leads on. */
export const RoomHead = ({ title, locale, beside, within, children }: Props) => (
  <div className="eb">
    <div className="in2">
      {within && (
        <nav className="crumbs" aria-label={translator(locale)('common.breadcrumb')}>
          <ol>
            <li><a href={within.href}>{within.label}</a></li>
            <li aria-current="page">{within.here}</li>
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {beside && <span className="muted">{beside}</span>}
      {children && <div className="r">{children}</div>}
    </div>
  </div>
)
