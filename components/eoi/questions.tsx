import type { ReactNode } from 'react'
import { RadioField, SelectField, TextArea, TextField } from '@/components/ui/field'
import { codedText } from '@/lib/eoi/answer-words'
import { countryList } from '@/lib/countries'
import { bands, type EoiField, type EoiPage, kinds, railNeeds, readinesses, starts } from '@/lib/eoi/fields'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { currencies } from '@/lib/projects/stages'
import { ContactQuestions } from './contact-questions'
import { NumberQuestion } from './number-question'
import { questionProps, type QuestionProps } from './question-props'

/** The questions of one page; those of the last one stand beside the answers. */
export const questions: Record<Exclude<EoiPage, 'check'>, (props: QuestionProps) => ReactNode> = {
  interest: (props) => (
    <>
      {!props.hasListings && <Coded name="kind" {...props} codes={kinds} unsaid="investment" />}
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
        <NumberQuestion name="jobs" {...props} />
        <Coded name="readiness" {...props} codes={readinesses} />
      </>
    )
  },
  needs: (props) => (
    <>
      <div className="two">
        <NumberQuestion name="ha" {...props} />
        <NumberQuestion name="mw" {...props} />
        <NumberQuestion name="gas" {...props} />
        <NumberQuestion name="water" {...props} />
      </div>
      <Coded name="rail" {...props} codes={railNeeds} side />
      <RadioField {...questionProps('start', props)} value={props.values.start ?? ''} options={starts.map((start) => ({ value: start, label: translator(props.locale)(`terms.start.${start}`) }))} />
      <TextField {...questionProps('by', props)} value={props.values.by ?? ''} width="s" />
      <TextArea {...questionProps('needs', props)} value={props.values.needs ?? ''} rows={5} />
    </>
  ),
  contact: (props) => <ContactQuestions {...props} />,
}

const named = (rows: readonly { id: string; name: Localized }[], locale: Locale) => rows.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))

const Choice = ({ name, options, autoComplete, ...props }: QuestionProps & { name: EoiField; options: { value: string; label: string }[]; autoComplete?: string }) => (
  <SelectField {...questionProps(name, props)} value={props.values[name] ?? ''} empty={translator(props.locale)('eoi.choose')} options={options} width="m" autoComplete={autoComplete} />
)

const Coded = ({ name, codes, unsaid, side, ...props }: QuestionProps & { name: 'kind' | 'readiness' | 'rail'; codes: readonly string[]; unsaid?: string; side?: boolean }) => (
  <RadioField {...questionProps(name, props)} value={props.values[name] || (unsaid ?? '')} options={codes.map((code) => ({ value: code, label: codedText(name, code, props.locale) }))} side={side} />
)
