import { countryName } from '@/lib/countries'
import { formatDay } from '@/lib/dates'
import type { State } from '@/lib/eoi/states'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { TextIn } from './text-in'

type Match = { id: string; name: string; country: string | null; registration: string | null; reason: 'mail-domain' | 'similar-name'; mailDomain: string | null; decision: 'same' | 'different' | null; decidedBy: string | null; decidedAt: Date | null; cases: number }
type Props = {
  company: { cases: readonly { reference: string; state: State; submittedAt: Date; unitName: Localized }[]; elsewhere: readonly { unitName: Localized; count: number }[]; matches: readonly Match[] }
  /** Where a decision is posted; undefined for who may only read. */
  action: string | undefined
  hrefOf: (reference: string) => string
  locale: Locale
}

/** What else the company asked for, as far as the officer may read it, and which companies may be the same one. */
export function CompanyCard({ company: { cases, elsewhere, matches }, action, hrefOf, locale }: Props) {
  const t = translator(locale)
  const hidden = elsewhere.reduce((sum, { count }) => sum + count, 0)
  return (
    <section id="company" aria-labelledby="company-title">
      <h2 id="company-title">{t('organisations.heading')}</h2>
      {cases.length === 0 && hidden === 0 && <p className="small muted">{t('organisations.first')}</p>}
      {cases.length > 0 && (
        <>
          <h3 className="text-base font-semibold mt-3">{t('organisations.others')}</h3>
          <ul className="orgs">
            {cases.map(({ reference, state, submittedAt, unitName }) => (
              <li key={reference}>
                <a href={hrefOf(reference)}>{reference}</a> {t(`terms.caseState.${state}`)}
                <small>
                  {formatDay(submittedAt, locale)} · <TextIn text={unitName} locale={locale} />
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {hidden > 0 && (
        <>
          <p className="small">{t('organisations.elsewhere', { count: hidden })}</p>
          <ul className="orgs">
            {elsewhere.map(({ unitName, count }, index) => (
              <li key={index}>
                <small>{t('organisations.counted', { unit: textIn(unitName, locale)?.text ?? '', count })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {matches.length > 0 && (
        <>
          <h3 className="text-base font-semibold mt-3">{t('organisations.maybe')}</h3>
          <ul className="orgs">
            {matches.map((match) => (
              <li key={match.id}>
                <b>{match.name}</b>
                <small>
                  {[match.country && countryName(match.country, locale), match.registration && t('organisations.number', { number: match.registration }), t('organisations.cases', { count: match.cases })].filter(Boolean).join(' · ')}
                </small>
                <small>{match.reason === 'mail-domain' ? t('organisations.byDomain', { domain: match.mailDomain ?? '' }) : t('organisations.byName')}</small>
                {match.decision && <small>{t(match.decision === 'same' ? 'organisations.decidedSame' : 'organisations.decidedDifferent', { who: match.decidedBy ?? '', at: match.decidedAt ? formatDay(match.decidedAt, locale) : '' })}</small>}
                {action && <Decide match={match} action={action} locale={locale} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The two answers, or the other one of what was decided. */
const Decide = ({ match, action, locale }: { match: Match; action: string; locale: Locale }) => {
  const t = translator(locale)
  const choices = (['same', 'different'] as const).filter((choice) => choice !== match.decision)
  return (
    <form method="post" action={action} className="flex flex-wrap gap-2 mt-2">
      <input type="hidden" name="match" value={match.id} />
      {choices.map((choice) => (
        <button key={choice} className="btn sec s" type="submit" name="decision" value={choice} aria-label={`${t(`organisations.${choice}`)}: ${match.name}`}>{t(`organisations.${choice}`)}</button>
      ))}
    </form>
  )
}
