import { LocalizedText } from '@/components/public/localized-text'
import { formatInstant } from '@/lib/dates'
import { dueText } from '@/lib/eoi/due-text'
import { isInvestorsTurn } from '@/lib/eoi/progress'
import { pagesAnswered } from '@/lib/eoi/steps'
import { isOpen, type State } from '@/lib/eoi/states'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

type Row = { id: string; reference: string | null; state: State; submittedAt: Date | null; updatedAt: Date; unitName: Localized | null; sample: boolean; unread: boolean; sharedBy: string | null; listings: readonly { name: Localized; plotCode: string | null }[]; owed?: { promise: 'first' | 'substantive'; state: string; due: Date } }

/** What an inquiry is about: its first listing, and how many others. */
function Subject({ listings, locale }: { listings: Row['listings']; locale: Locale }) {
  const t = translator(locale)
  const [first, ...others] = listings
  if (!first) return <>{t('account.untitled')}</>
  return (
    <>
      <LocalizedText text={first.name} locale={locale} />
      {first.plotCode && `, ${t('eoi.about.plot', { code: first.plotCode })}`}
      {others.length > 0 && ` ${t('account.andMore', { count: others.length })}`}
    </>
  )
}

/** Sent inquiries, one row each: what it is about, where it stands, and when the next answer is due. */
export function CaseList({ cases, locale }: { cases: readonly Row[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="own">
      {cases.map(({ id, reference, state, submittedAt, unitName, sample, unread, sharedBy, listings, owed }) => (
        <li key={id} className={isInvestorsTurn(state) ? 'turn' : undefined} data-ref={reference} data-state={state}>
          <div>
            <h3>
              <a href={paths.accountEoi(locale, reference ?? '')}><Subject listings={listings} locale={locale} /></a>
            </h3>
            <p className="small muted">
              <span className="ref">{reference}</span> {submittedAt && t('account.received', { time: formatInstant(submittedAt, locale) })}
              {sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
            </p>
            {sharedBy && <p className="small muted">{t('colleagues.sharedBy', { email: sharedBy })}</p>}
          </div>
          <div>
            <p>
              {isInvestorsTurn(state) && <b className="tag k">{t('account.yourTurn')}</b>}
              {unread && <b className="tag g">{t('account.unread')}</b>}
              <span className={isOpen(state) ? 'tag c' : 'tag'}>{t(`account.state.${state}`)}</span>
            </p>
            <p className="small">{textIn(unitName, locale)?.text}</p>
            {owed && (
              <p className="small muted">
                {t(`account.sentPage.${owed.promise}`)} {dueText(owed.due, locale)} {owed.state === 'late' && <span className="tag d">{t('account.promise.late')}</span>}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Drafts, each to go on with or to throw away. */
export function DraftList({ drafts, locale }: { drafts: readonly (Row & { answers: Record<string, string> })[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="own">
      {drafts.map(({ id, updatedAt, listings, answers }) => (
        <li key={id}>
          <div>
            <h3>
              <a href={paths.newEoi(locale, { draft: id, step: 'check' })}><Subject listings={listings} locale={locale} /></a>
            </h3>
            {answers.message && <p className="small cut">{answers.message}</p>}
            <p className="small muted">{t('account.draftSaved', { time: formatInstant(updatedAt, locale) })} · {t('eoi.page.progress', pagesAnswered(answers))}</p>
          </div>
          <div className="flex flex-wrap items-start gap-3">
            <a className="btn" href={paths.newEoi(locale, { draft: id, step: 'check' })}>{t('account.continue')}</a>
            <details className="drop">
              <summary className="btn sec">{t('account.discard')}</summary>
              <form method="post" action={paths.discardEoi(locale)}>
                <p className="small">{t('account.discardHint')}</p>
                <input type="hidden" name="draft" value={id} />
                <button className="btn danger" type="submit">{t('account.discardSure')}</button>
              </form>
            </details>
          </div>
        </li>
      ))}
    </ul>
  )
}
