import type { Locale } from '@/lib/locales'
import type { Editing } from '@/lib/projects/editing'
import { fieldsOf, projectFields } from '@/lib/projects/fields'
import { controlLabel } from './labels'
import { TextsRow } from './texts-row'

/** Every text of the list of fields, in its order. */
export const TextsFields = ({ editing, locale }: { editing: Editing; locale: Locale }) => (
  <>
    {fieldsOf('texts').map((name) => {
      const field = projectFields[name]
      return <TextsRow key={name} name={name} legend={controlLabel(name, locale)} max={'max' in field ? field.max : 0} long={field.input === 'area'} editing={editing} locale={locale} />
    })}
  </>
)
