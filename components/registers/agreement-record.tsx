import { LocalizedText } from '@/components/public/localized-text'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale, Localized } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { Stage } from '@/lib/projects/stages'
import type { SourceRef } from '@/lib/sources/evidence'
import { type Amounts, AmountLines } from './amount-lines'
import { Cited } from './cited'
import { StatedDate } from './stated-date'

type AgreementType = 'memorandum' | 'agreement' | 'investment-agreement' | 'sister-region'
type Props = {
  agreement: Amounts & {
    id: string
    title: Localized
    type: AgreementType
    date: string | null
    dateNote: Localized | null
    jobs: number | null
    sourceIds: string[]
    sample: boolean
    projects: { id: string; name: Localized; stage: Stage }[]
  }
  sources: ReadonlyMap<string, SourceRef>
  locale: Locale
  show?: string
  rates?: Rates
}

/** One document in the register: what it is, its projects as they stand now, and what was stated in it. */
export function AgreementRecord({ agreement, sources, locale, show, rates }: Props) {
  const t = translator(locale)
  return (
    <article className="rec">
      <div>
        <h3>
          <a href={paths.agreement(locale, agreement.id)}>
            <LocalizedText text={agreement.title} locale={locale} />
          </a>
        </h3>
        <p className="m">
          <span className="tag">{t(`registers.agreements.types.${agreement.type}`)}</span>
          {agreement.sample && <span className="tag smp">{t('common.sample')}</span>}
          <StatedDate date={agreement.date} note={agreement.dateNote} locale={locale} />
          <Cited id={agreement.sourceIds[0]} sources={sources} locale={locale} />
        </p>
      </div>
      {agreement.projects.length > 0 ? (
        <ul>
          {agreement.projects.map(({ id, name, stage }) => (
            <li key={id}>
              <a href={paths.project(locale, id)}>
                <LocalizedText text={name} locale={locale} />
              </a>{' '}
              <small>{t(`terms.stage.${stage}`)}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted small">{t('registers.agreements.noProjects')}</p>
      )}
      <dl className="small">
        <dt className="muted">{t('registers.agreements.amount')}</dt>
        <dd>
          <AmountLines agreement={agreement} locale={locale} show={show} rates={rates} />
        </dd>
        <dt className="muted mt-2">{t('registers.agreements.jobs')}</dt>
        <dd>{agreement.jobs === null ? <span className="muted">{t('common.notDisclosed')}</span> : <b className="num">{formatNumber(agreement.jobs, locale)}</b>}</dd>
      </dl>
    </article>
  )
}
