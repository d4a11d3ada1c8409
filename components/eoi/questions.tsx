import type { ReactNode } from 'react'
import { RadioField, SelectField, TextArea, TextField, type FieldProps } from '@/components/ui/field'
import { countryList } from '@/lib/countries'
import { errorText } from '@/lib/eoi/error-text'
import { bands, type EoiErrors, type EoiField, type EoiPage, starts } from '@/lib/eoi/fields'
import { languageName, languageTag, type Locale, type Localized, locales, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { currencies } from '@/lib/projects/stages'

type Named = { id: string; name: Localized }
export type QuestionProps = {
  locale: Locale
  values: Record<string, string>
  errors: EoiErrors
  /** For an inquiry that names no listing. */
  sectors: readonly Named[]
  districts: readonly Named[]
  hasListings: boolean
}

const optional: readonly EoiField[] = ['sector', 'district', 'registration', 'start', 'needs', 'phone', 'news']

const hinted = ['sector', 'district', 'message', 'company', 'registration', 'amount', 'needs', 'contact', 'phone'] as const
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

/** The questions of one page; those of the last one stand beside the answers. */
export const questions: Record<Exclude<EoiPage, 'check'>, (props: QuestionProps) => ReactNode> = {
  interest: (props) => (
    <>
      <TextArea {...questionProps('message', props)} value={props.values.message ?? ''} rows={7} />
      {!props.hasListings && (
        <>
          <Choice name="sector" {...props} options={named(props.sectors, props.locale)} />
          <Choice name="district" {...props} options={named(props.districts, props.locale)} />
        </>
      )}
    </>
  ),
  company: (props) => (
    <>
      <TextField {...questionProps('company', props)} value={props.values.company ?? ''} autoComplete="organization" />
      <Choice name="country" {...props} options={countryList(props.locale).map(({ code, name }) => ({ value: code, label: name }))} autoComplete="country" />
      <TextField {...questionProps('registration', props)} value={props.values.registration ?? ''} width="m" inputMode="text" />
    </>
  ),
  investment: (props) => {
    const t = translator(props.locale)
    return (
      <>
        <div className="two">
          <TextField {...questionProps('amount', props)} value={props.values.amount ?? ''} inputMode="decimal" />
          <Choice name="currency" {...props} options={currencies.map((currency) => ({ value: currency, label: `${t(`terms.currency.${currency}`)} (${currency})` }))} />
        </div>
        <RadioField {...questionProps('band', props)} value={props.values.band ?? ''} options={bands.map((band) => ({ value: band, label: t(`terms.band.${band}`) }))} />
        <RadioField {...questionProps('start', props)} value={props.values.start ?? ''} options={starts.map((start) => ({ value: start, label: t(`terms.start.${start}`) }))} />
      </>
    )
  },
  needs: (props) => <TextArea {...questionProps('needs', props)} value={props.values.needs ?? ''} rows={8} />,
  contact: (props) => (
    <>
      <TextField {...questionProps('contact', props)} value={props.values.contact ?? ''} autoComplete="name" />
      <TextField {...questionProps('phone', props)} value={props.values.phone ?? ''} type="tel" inputMode="tel" autoComplete="tel" width="m" />
      <RadioField {...questionProps('language', props)} value={props.values.language || props.locale} options={locales.map((locale) => ({ value: locale, label: languageName[locale].full, lang: languageTag[locale] }))} side />
    </>
  ),
}

const named = (rows: readonly Named[], locale: Locale) => rows.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))

const Choice = ({ name, options, autoComplete, ...props }: QuestionProps & { name: EoiField; options: { value: string; label: string }[]; autoComplete?: string }) => (
  <SelectField {...questionProps(name, props)} value={props.values[name] ?? ''} empty={translator(props.locale)('eoi.choose')} options={options} width="m" autoComplete={autoComplete} />
)
