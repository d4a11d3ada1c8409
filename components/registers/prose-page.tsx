import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locales'
import { PageHead } from './page-head'

/** A page of text in parts, each with a heading. */
export const ProsePage = ({ locale, title, lead, parts }: { locale: Locale; title: string; lead: string; parts: readonly { heading: string; content: ReactNode }[] }) => (
  <>
    <PageHead locale={locale} here={title} lead={lead} />
    <div className="wrap doc-wrap">
      <div className="doc">
        {parts.map(({ heading, content }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  </>
)
