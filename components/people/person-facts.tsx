import { formatInstant } from '@/lib/dates'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Person = { createdAt: Date; lastSignInAt: Date | null; lastSeenAt: Date | null; openSessions: number; openCases: number; deactivatedAt: Date | null; deactivationReason: string | null }

/** What is known of an account that nobody edits. */
export function PersonFacts({ person, locale }: { person: Person; locale: Locale }) {
  const t = translator(locale)
  const at = (instant: Date | null) => (instant ? formatInstant(instant, locale) : t('people.never'))
  const facts: [label: string, value: string | number][] = [
    [t('people.facts.since'), at(person.createdAt)],
    [t('people.column.signIn'), at(person.lastSignInAt)],
    [t('people.column.seen'), at(person.lastSeenAt ?? person.lastSignInAt)],
    [t('people.facts.sessions'), person.openSessions],
    [t('people.facts.cases'), person.openCases],
    ...(person.deactivatedAt ? [[t('people.facts.closedAt'), at(person.deactivatedAt)], [t('people.facts.closedWhy'), person.deactivationReason ?? '–']] satisfies [string, string][] : []),
  ]
  return (
    <dl className="letter-facts mb-5">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
