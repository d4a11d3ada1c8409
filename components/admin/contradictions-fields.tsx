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
  const row = (index: number, legend: string) => (
    <TextsRow key={index} name={listItem('contradictions', index)} legend={legend} max={projectFields.contradictions.max} long editing={editing} locale={locale} />
  )
  return (
    <>
      {Array.from({ length: rows }, (_, index) => row(index, isEmpty(index) ? t('admin.edit.newContradiction') : t('admin.edit.contradiction', { number: index + 1 })))}
      <details className="more">
        <summary>{t('admin.edit.newContradiction')}</summary>
        {row(rows, t('admin.edit.contradiction', { number: rows + 1 }))}
      </details>
    </>
  )
}
