import type { FieldProps } from '@/components/ui/field'
import { errorText } from '@/lib/eoi/error-text'
import type { EoiErrors, EoiField } from '@/lib/eoi/fields'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'

type Named = { id: string; name: Localized }
export type QuestionProps = {
  locale: Locale
  values: Record<string, string>
  errors: EoiErrors
  /** For an inquiry that names no listing. */
  sectors: readonly Named[]
  districts: readonly Named[]
  hasListings: boolean
  now: Date
}

/** Fields that stay empty where there is nothing to say; those with a choice of "cannot say yet" need no such mark. */
const optional: readonly EoiField[] = ['sector', 'district', 'registration', 'needs', 'phone', 'passing', 'calls', 'news']

const hinted = ['sector', 'district', 'message', 'company', 'registration', 'amount', 'jobs', 'ha', 'mw', 'gas', 'water', 'by', 'needs', 'contact', 'phone', 'zone', 'callAt'] as const
const isHinted = (name: EoiField): name is (typeof hinted)[number] => (hinted as readonly EoiField[]).includes(name)

/** Label, hint and error of a question, the same on its page and in the summary. */
export function questionProps(name: EoiField, { locale, errors }: Pick<QuestionProps, 'locale' | 'errors'>): FieldProps {
  const t = translator(locale)
  const code = errors[name]
  return {
    name, label: t(`eoi.fields.${name}`), ...(isHinted(name) && { hint: t(`eoi.hints.${name}`) }),
    ...(code && { error: { mark: t('eoi.errorMark'), text: errorText(locale, name, code) } }),
    ...(optional.includes(name) && { optional: t('eoi.optional') }),
  }
}
