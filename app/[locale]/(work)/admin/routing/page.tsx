import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoomHead } from '@/components/admin/room-head'
import { DraftBar } from '@/components/routing/draft-bar'
import { MeanwhileNote } from '@/components/routing/meanwhile-note'
import { RulesTable } from '@/components/routing/rules-table'
import { Shifts } from '@/components/routing/shifts'
import { TrialAnswer } from '@/components/routing/trial-answer'
import { TrialForm } from '@/components/routing/trial-form'
import { Versions } from '@/components/routing/versions'
import { Icon } from '@/components/ui/icon'
import { describeInquiry, listRecentInquiries } from '@/db/queries/inquiries'
import { findTableDraft, findTableVersion, listSiteParents, listTableVersions } from '@/db/queries/routing'
import { investmentUnit, matchingRules, route, watchersOf } from '@/lib/eoi/routing'
import { lastChange, readingOrder, readSeen, seenText, tableDifferences } from '@/lib/eoi/routing-table'
import { readDescribed, tryTable } from '@/lib/eoi/routing-trial'
import { neverFiring } from '@/lib/eoi/routing-warnings'
import { isLocale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { readRoutingChoices } from '@/server/routing-names'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Versions below the table, and all that are listed when they are asked for. */
const [fewVersions, manyVersions] = [5, 200]
/** So many of the last cases a draft is tried on. */
const triedCases = 100
const intents = ['up', 'down', 'move', 'on', 'off', 'remove', 'restore', 'edit', 'add'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('routing.title') }
}

export default async function RoutingPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const query = await searchParams
  const shown = query.versions === 'all' ? manyVersions : fewVersions
  const described = readDescribed(query)
  const [versions, draft, parents, recent, kept, asked] = await Promise.all([
    listTableVersions(actor, shown + 1), findTableDraft(actor), listSiteParents(actor), listRecentInquiries(actor, triedCases), findKeptForm('admin/routing', query.kept, new Date()),
    query.trial ? describeInquiry(actor, described.answers) : undefined,
  ])
  const [current] = versions
  if (!current) notFound()
  const rules = draft?.rules ?? current.rules
  const before = kept && (await findTableVersion(actor, readSeen(typedValue(kept, 'version')).version))
  const { choices, names, units } = await readRoutingChoices(actor, [rules, ...[...versions, ...(before ? [before] : [])].map((one) => one.rules)], locale)
  const t = translator(locale)
  const seen = seenText({ version: current.version, draft: draft?.version ?? 0 })
  const differences = tableDifferences(current.rules, rules)
  const never = neverFiring(rules, parents)
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const without = rules.filter(({ on, unitId }) => on && (!unitOf.get(unitId)?.mailbox || unitOf.get(unitId)?.officers === 0)).length
  const trial = tryTable(current.rules, rules, recent)
  const notDone = intents.find((intent) => kept && intent === typedValue(kept, 'intent'))
  const matching = asked ? matchingRules(readingOrder(rules), asked) : []
  const errors = { ...described.errors, ...(asked && described.answers.project && !asked.projectId && { project: 'project-codes' }) }
  const last = draft?.before ? lastChange(draft.before, rules) : undefined
  const inTable = last !== undefined && last !== 'several' && last.kind !== 'removed'
  const options = (rows: readonly { id: string; name: Localized }[]) => rows.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))
  return (
    <>
      <RoomHead title={t('routing.title')} locale={locale} beside={<>{t('routing.version', { version: current.version })}{draft && <> <span className="tag c">{t('routing.draft.tag', { count: differences.length })}</span></>}</>}>
        <a className="btn s" href={paths.adminRule(locale, 'new')}>{t('routing.add')}</a>
      </RoomHead>
      <div className="mn">
        {(query.applied || query.done) && !kept && (
          <p className="note s mb-4" role="status">
            <Icon name="check" />
            <span>{query.applied ? t('routing.saved', { version: current.version }) : query.done === 'drop' ? t('routing.draft.dropped') : query.done === 'undo' ? t('routing.undo.done') : t('routing.draft.kept')}</span>
          </p>
        )}
        {kept && <MeanwhileNote seen={before} current={current} asked={notDone && t(`routing.${notDone}`)} names={names} locale={locale} />}
        {draft && <DraftBar differences={differences} seen={seen} warnings={never.size + without} overtaken={draft.baseVersion !== current.version} last={inTable ? undefined : last} names={names} locale={locale} />}
        <p className="muted mb-4">{t('routing.lead')}</p>
        <RulesTable rules={rules} seen={seen} former={new Map(current.rules.map(({ id }, index) => [id, index + 1]))} last={inTable ? last : undefined} trial={trial} names={names} neverFiring={never} units={unitOf} locale={locale} />
        <section aria-labelledby="trial" className="mt-8">
          <h2 id="trial" className="text-lg mb-1">{t('routing.trial.title')}</h2>
          <p className="muted mb-3">{draft ? t('routing.trial.leadDraft') : t('routing.trial.lead')}</p>
          <TrialForm values={described.typed} options={{ site: options(choices.sites), sector: options(choices.sectors), district: options(choices.districts) }} errors={errors} locale={locale} />
          {asked && Object.keys(errors).length === 0 && (
            <TrialAnswer
              matching={matching} rules={rules} inForce={draft && route(readingOrder(current.rules), asked)} unit={unitOf.get(matching[0]!.unitId)!}
              watchers={watchersOf(asked, matching[0]!.unitId, units, investmentUnit)} names={names} locale={locale}
            />
          )}
        </section>
        {draft && (
          <section aria-labelledby="shifts" className="mt-8">
            <h2 id="shifts" className="text-lg mb-1">{t('routing.shifts.title', { of: trial.of })}</h2>
            <Shifts trial={trial} cases={recent.map(({ reference }) => reference)} names={names} locale={locale} />
          </section>
        )}
        <section aria-labelledby="versions" className="mt-8">
          <h2 id="versions" className="text-lg mb-1">{t('routing.versions')}</h2>
          <Versions versions={versions} seen={seen} shown={shown} names={names} locale={locale} />
          {versions.length > shown && shown === fewVersions && <p><a href={paths.adminRouting(locale, { versions: 'all' })}>{t('routing.allVersions')}</a></p>}
        </section>
      </div>
    </>
  )
}
