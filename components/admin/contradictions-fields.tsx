import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import type { Editing } from '@/lib/projects/editing'
import { listItem, projectFields } from '@/lib/projects/fields'
import { TextsRow } from './texts-row'

/** The list of contradictions, and one empty row for another. */
export function ContradictionsFields({ editing, locale }: { editing: Editing; locale: Locale }) {
  const t = translator(locale)
  const rows = Math.max(0, ...Object.keys(editing.controls).map((control) => Number(/^contradictions-(\d+)-/.exec(control)?.[1] ?? -1) + 1))
  const isEmpty = (row: number) => Object.entries(editing.controls).every(([control, text]) => !control.startsWith(`${listItem('contradictions', row)}-`) || !text)
  // A row that was emptied to be removed and came back with an error serves as the empty one.
  const shown = rows > 0 && isEmpty(rows - 1) ? rows : rows + 1
  return (
    <>
      {Array.from({ length: shown }, (_, row) => (
        <TextsRow key={row} name={listItem('contradictions', row)} legend={isEmpty(row) ? t('admin.edit.newContradiction') : t('admin.edit.contradiction', { number: row + 1 })} max={projectFields.contradictions.max} long editing={editing} locale={locale} />
      ))}
    </>
  )
}
