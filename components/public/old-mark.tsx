import type { Locale } from '@/lib/locales'
import type { SourceRef } from '@/lib/sources/evidence'
import { ageOf } from '@/lib/trust/age'
import { AgeWords } from './age-words'

/** Beside a figure that is older than it should be: that it is, and a way to when it is to be confirmed. */
export function OldMark({ figure, today, locale }: { figure: { source: SourceRef; confirmedOn?: string | null }; today: string; locale: Locale }) {
  const age = ageOf('figure', { asOf: figure.source.date, confirmedOn: figure.confirmedOn ?? null }, today)
  if (age.state === 'current') return null
  return (
    <>
      {' '}
      <a className="ev" href="#ages"><AgeWords kind="figure" age={age} locale={locale} /></a>
    </>
  )
}
