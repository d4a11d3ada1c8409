import type { ReactNode } from 'react'

/** One part of a record's page under its own heading. */
export const Section = ({ id, title, intro, small, children }: { id: string; title: string; intro?: string; small?: boolean; children: ReactNode }) => (
  <section className="rs" aria-labelledby={id}>
    <h2 id={id} className={small ? 'sm' : undefined}>{title}</h2>
    {intro && <p className="in2">{intro}</p>}
    {children}
  </section>
)
