import { Icon } from '@/components/ui/icon'
import { languageName, languageTag, type Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { Field } from './field'

type Props = { control: string; language: Locale; locale: Locale; value: string; max: number; long: boolean; error?: string; stored?: string; missing: boolean }

/** The text of one language: a missing translation is marked, the length is said. */
export function TextCell({ control, language, locale, value, max, long, error, stored, missing }: Props) {
  const t = translator(locale)
  const common = { id: control, name: control, lang: languageTag[language], defaultValue: value, 'aria-invalid': error ? true : undefined }
  return (
    <div className={missing ? 'cell emp' : 'cell'}>
      <Field id={control} locale={locale} lang={language} label={languageName[language].full} error={error} stored={stored}>
        {(describedBy) =>
          <textarea className="ta" rows={long && value ? 4 : 2} aria-describedby={describedBy} {...common} />
        }
      </Field>
      <p className="fa">
        {missing && (
          <span className="st2 d">
            <Icon name="alert" />
            {t('admin.edit.missing')}
          </span>
        )}
        <span className="cnt">{t('admin.edit.length', { length: [...value].length, max })}</span>
      </p>
    </div>
  )
}
