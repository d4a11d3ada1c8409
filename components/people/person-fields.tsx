import { Choice } from '@/components/admin/choice'
import { errorSentence } from '@/components/admin/labels'
import { Line } from '@/components/admin/line'
import { roles } from '@/lib/auth/roles'
import { languageName, type Locale, type Localized, locales, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { otherLanguages } from '@/lib/translations/languages'
import type { Editing } from '@/lib/projects/editing'

type Props = { editing: Editing; units: readonly { id: string; name: Localized }[]; locale: Locale; /** A new person's address is asked as well. */ invites?: boolean }

/** Name, language, role and units of a person. */
export function PersonFields({ editing: { controls, errors, stored }, units, locale, invites = false }: Props) {
  const t = translator(locale)
  const of = (id: string) => ({ id, locale, value: controls[id] ?? '', error: errors[id], stored: stored[id] })
  const chosen = (name: string) => (controls[name] ?? '').split(',')
  const named = (ids: string) => ids.split(',').filter(Boolean).map((id) => textIn(units.find((unit) => unit.id === id)?.name, locale)?.text ?? id).join('; ')
  return (
    <div className="grid grid-cols-1 gap-5 p-4">
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {invites && <Line {...of('email')} label={t('people.field.email')} inputMode="email" />}
        <Line {...of('personName')} label={t('people.field.personName')} hint={t('people.hint.name')} optional />
        <Choice {...of('locale')} label={t('people.field.locale')} hint={t('people.hint.locale')} options={locales.map((value) => ({ value, label: languageName[value].full }))} />
        <Choice {...of('role')} label={t('people.field.role')} hint={invites ? undefined : t('people.hint.role')} options={roles.map((value) => ({ value, label: t(`auth.role.${value}`) }))} />
      </div>
      <fieldset className="field min-w-0">
        <legend>{t('translations.languages')}</legend>
        <p className="hint">{t('translations.languagesHint')}</p>
        {stored.languages !== undefined && <p className="stored"><b>{t('admin.edit.storedNow')}</b> <ins>{stored.languages || t('admin.edit.empty')}</ins></p>}
        <div className="flex flex-wrap gap-x-6">
          {otherLanguages.map((language) => (
            <label key={language} className="ck">
              <input type="checkbox" name="languages" value={language} defaultChecked={chosen('languages').includes(language)} />
              <span>{languageName[language].full}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset id="unitIds" className={errors.unitIds ? 'field err min-w-0' : 'field min-w-0'}>
        <legend>{t('people.unitsLegend')}</legend>
        <p className="hint">{t('people.hint.units')}</p>
        {errors.unitIds && <p className="emsg">{errorSentence(errors.unitIds, locale)}</p>}
        {(['unitIds', 'headOf'] as const).map((name) => stored[name] !== undefined && <p key={name} className="stored"><b>{t('admin.edit.storedNow')}</b> {t(`people.field.${name}`)}: <ins>{named(stored[name]) || t('admin.edit.empty')}</ins></p>)}
        <ul className="grid grid-cols-1 gap-x-6 lg:grid-cols-2">
          {units.map(({ id, name }) => {
            const label = textIn(name, locale)?.text ?? id
            return (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line">
                <label className="ck min-w-0 grow basis-48">
                  <input type="checkbox" name="unitIds" value={id} defaultChecked={chosen('unitIds').includes(id)} />
                  <span>{label}</span>
                </label>
                <label className="ck flex-none">
                  <input type="checkbox" name="headOf" value={id} defaultChecked={chosen('headOf').includes(id)} />
                  <span>{t('people.headBox')}<span className="vh">: {label}</span></span>
                </label>
              </li>
            )
          })}
        </ul>
      </fieldset>
    </div>
  )
}
