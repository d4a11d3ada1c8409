import { Choice } from '@/components/admin/choice'
import { Field } from '@/components/admin/field'
import { Icon } from '@/components/ui/icon'
import { dayKinds } from '@/lib/eoi/calendar-days'
import type { DayEditing } from '@/lib/eoi/calendar-editing'
import type { DueMove } from '@/lib/eoi/due-moves'
import { controlOf } from '@/lib/localized-fields'
import { languageName, languageTag, type Locale, locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Moves } from './moves'

type Props = { seen: { year: number; version: number }; editing: DayEditing; /** What saving would move, once it was asked. */ moves: readonly DueMove[] | undefined; looked: string; locale: Locale }

/** A day off or a worked day: first what it would move, then saving it. */
export function DayForm({ seen, editing: { was, controls, errors, stored, removing }, moves, looked, locale }: Props) {
  const t = translator(locale)
  const of = (id: string) => ({ id, locale, error: errors[id], stored: stored[id] })
  return (
    <form method="post" action={paths.saveCalendarDay(locale)} className="grid gap-4">
      <input type="hidden" name="year" value={seen.year} />
      <input type="hidden" name="version" value={seen.version} />
      <input type="hidden" name="was" value={was} />
      <input type="hidden" name="looked" value={looked} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field {...of('day')} label={t('workCalendar.field.day')}>
          {(describedBy) => <input className="in" type="date" id="day" name="day" min={`${seen.year}-01-01`} max={`${seen.year}-12-31`} defaultValue={controls.day} aria-describedby={describedBy} aria-invalid={errors.day ? true : undefined} />}
        </Field>
        <Choice {...of('dayKind')} label={t('workCalendar.field.dayKind')} value={controls.dayKind ?? ''} options={dayKinds.map((value) => ({ value, label: t(`workCalendar.kind.${value}`) }))} />
        {locales.map((language) => {
          const id = controlOf('name', language)
          return (
            <Field key={id} {...of(id)} lang={language} label={`${t('workCalendar.field.name')}, ${languageName[language].full}`}>
              {(describedBy) => <input className="in" id={id} name={id} lang={languageTag[language]} defaultValue={controls[id]} autoComplete="off" aria-describedby={describedBy} aria-invalid={errors[id] ? true : undefined} />}
            </Field>
          )
        })}
      </div>
      {moves && (
        <div className="grid gap-3" role="status">
          {removing && <p>{t('workCalendar.removing')}</p>}
          <Moves moves={moves} locale={locale} />
        </div>
      )}
      <p className="flex flex-wrap items-center gap-3">
        {/* The first button is what Enter means. */}
        <button className="btn s sec" name="intent" value="look"><Icon name="eye" />{t('workCalendar.look')}</button>
        {moves && !removing && <button className="btn s" name="intent" value="save">{t('workCalendar.save')}</button>}
        {was && !(moves && removing) && <button className="btn s quiet" name="intent" value="look-remove">{t('workCalendar.lookRemove')}</button>}
        {moves && removing && <button className="btn s" name="intent" value="remove">{t('workCalendar.remove')}</button>}
        {was && <a href={paths.adminCalendar(locale, { year: String(seen.year) })}>{t('workCalendar.cancel')}</a>}
      </p>
    </form>
  )
}
