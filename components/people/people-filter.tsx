import { Icon } from '@/components/ui/icon'
import { roles } from '@/lib/auth/roles'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type PeopleFilters, personStates } from '@/lib/people/filters'

type Props = { filters: PeopleFilters; units: readonly { id: string; name: Localized }[]; locale: Locale }

/** Which accounts are shown; a plain GET form. */
export function PeopleFilter({ filters: { q, role, unit, state }, units, locale }: Props) {
  const t = translator(locale)
  const select = (name: string, label: string, any: string, value: string, options: readonly { value: string; label: string }[]) => (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="sel" id={name} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
  return (
    <form className="flt" method="get" action={paths.adminUsers(locale)} role="search">
      <div className="field grow">
        <label htmlFor="q">{t('people.search')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={q} autoComplete="off" />
      </div>
      {select('role', t('people.column.role'), t('people.anyRole'), role ?? '', roles.map((value) => ({ value, label: t(`auth.role.${value}`) })))}
      {select('unit', t('people.column.units'), t('people.anyUnit'), unit, units.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id })))}
      {select('state', t('people.column.state'), t('people.anyState'), state ?? '', personStates.map((value) => ({ value, label: t(`people.state.${value}`) })))}
      <button className="btn s">
        <Icon name="search" />
        {t('people.show')}
      </button>
    </form>
  )
}
