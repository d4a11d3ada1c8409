import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Person = { id: string; name: string | null; email: string; head: boolean; openCases: number; lastSignInAt: Date | null }

/** Who works for a unit; each is changed on their own page. */
export function UnitPeople({ people, unitId, locale }: { people: readonly Person[]; unitId: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <section className="mt-6" aria-labelledby="people">
      <h2 id="people" className="text-lg">{t('unitWork.people')}</h2>
      <p className="muted small mb-3">{t('unitWork.peopleLead')} <a href={paths.adminUsers(locale, { unit: unitId })}>{t('unitWork.peopleList')}</a></p>
      {people.length === 0 ? <p className="note w">{t('unitWork.warning.officer')}</p> : (
        <DataTable<Person>
          caption={t('unitWork.people')}
          rows={people}
          columns={[
            { label: t('people.column.person'), cell: ({ id, name, email }) => <><a href={paths.adminUser(locale, id)}>{name ?? email}</a>{name && <span className="small muted block break-all">{email}</span>}</> },
            { label: t('people.field.headOf'), cell: ({ head }) => head ? <span className="tag g">{t('people.headBox')}</span> : <span className="muted">–</span> },
            { label: t('unitWork.column.open'), numeric: true, cell: ({ openCases }) => openCases },
            { label: t('people.column.state'), cell: ({ lastSignInAt }) => t(lastSignInAt ? 'people.state.active' : 'people.state.invited') },
          ]}
        />
      )}
    </section>
  )
}
