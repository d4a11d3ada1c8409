import { LocalizedText } from '@/components/public/localized-text'
import { DataTable } from '@/components/ui/data-table'
import type { Role } from '@/lib/auth/roles'
import { formatInstant } from '@/lib/dates'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { PersonStateTag } from './person-state'

type Row = { id: string; name: string | null; email: string; role: Role; sample: boolean; deactivatedAt: Date | null; lastSignInAt: Date | null; lastSeenAt: Date | null; units: readonly { name: Localized; head: boolean }[] }

/** Accounts by name, with role, units, state and last visits. */
export function PeopleTable({ people, locale }: { people: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  const instant = (at: Date | null) => (at ? <time className="nw" dateTime={at.toISOString()}>{formatInstant(at, locale)}</time> : <span className="muted">{t('people.never')}</span>)
  return (
    <DataTable<Row>
      caption={t('people.caption')}
      rows={people}
      columns={[
        {
          label: t('people.column.person'),
          cell: ({ id, name, email, sample }) => (
            <>
              <a href={paths.adminUser(locale, id)} className="break-words">{name ?? email}</a> {sample && <span className="tag smp">{t('common.sample')}</span>}
              {name && <span className="small muted block break-all">{email}</span>}
            </>
          ),
        },
        { label: t('people.column.role'), cell: ({ role }) => t(`auth.role.${role}`) },
        {
          label: t('people.column.units'), wide: true,
          cell: ({ units }) => units.length === 0 ? <span className="muted">–</span> : (
            <ul className="small">
              {units.map(({ name, head }, index) => <li key={index}><LocalizedText text={name} locale={locale} />{head && `, ${t('people.head')}`}</li>)}
            </ul>
          ),
        },
        { label: t('people.column.state'), cell: (person) => <PersonStateTag person={person} locale={locale} /> },
        { label: t('people.column.signIn'), cell: ({ lastSignInAt }) => instant(lastSignInAt) },
        { label: t('people.column.seen'), cell: ({ lastSeenAt, lastSignInAt }) => instant(lastSeenAt ?? lastSignInAt) },
      ]}
    />
  )
}
