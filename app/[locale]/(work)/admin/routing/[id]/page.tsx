import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { MeanwhileNote } from '@/components/routing/meanwhile-note'
import { RuleForm } from '@/components/routing/rule-form'
import { findTableDraft, findTableVersion, listTableVersions } from '@/db/queries/routing'
import { controlsOfRule, readRule, typedRule } from '@/lib/eoi/routing-form'
import { readSeen, seenText } from '@/lib/eoi/routing-table'
import { ruleText } from '@/lib/eoi/routing-words'
import { isLocale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { readRoutingChoices, readRuleChoices } from '@/server/routing-names'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The rule as it stands in the admin's draft, else as it is in force, and the form that was refused. */
async function load({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const [[current], draft, kept] = await Promise.all([listTableVersions(actor, 1), findTableDraft(actor), findKeptForm(`admin/routing/${id}`, (await searchParams).kept, new Date())])
  const rules = draft?.rules ?? current?.rules ?? []
  const rule = rules.find((one) => one.id === id)
  // A rule that somebody removed while it was edited is not lost: it can be added again.
  if (!current || (!rule && id !== 'new' && !kept)) notFound()
  const last = rule !== undefined && rule === rules.at(-1)
  const errors = kept ? readRule(kept, await readRuleChoices(actor, kept), last).errors : {}
  const seen = kept && (await findTableVersion(actor, readSeen(typedValue(kept, 'version')).version))
  return { locale, id, actor, current, draft, rules, rule, last, kept, errors, seen }
}

const titleOf = ({ locale, rule, rules }: Awaited<ReturnType<typeof load>>): string => {
  const t = translator(locale)
  return rule ? t('routing.rule', { place: rules.indexOf(rule) + 1 }) : t('routing.add')
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props)
  const t = translator(loaded.locale)
  const title = `${titleOf(loaded)} | ${t('routing.title')}`
  return { title: loaded.kept ? t('common.errorTitle', { title }) : title }
}

export default async function RulePage(props: Props) {
  const loaded = await load(props)
  const { locale, actor, current, draft, rules, rule, last, kept, errors, seen } = loaded
  const { choices, units, projects, names } = await readRoutingChoices(actor, [rules, current.rules, ...(seen ? [seen.rules] : [])], locale)
  const options = (rows: readonly { id: string; name: Localized }[]) => rows.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))
  const codes = projects.filter(({ id }) => rule?.conditions.projectIds?.includes(id)).map(({ code }) => code)
  const before = seen?.rules.find((one) => one.id === rule?.id)
  const t = translator(locale)
  return (
    <>
      <RoomHead title={titleOf(loaded)} locale={locale} within={{ href: paths.adminRouting(locale), label: t('routing.title'), here: titleOf(loaded) }} />
      <div className="mn">
        <Problems errors={errors} locale={locale} />
        {kept && Object.keys(errors).length === 0 && <MeanwhileNote seen={seen} current={current} names={names} locale={locale} />}
        {kept && rule && before && JSON.stringify(before) !== JSON.stringify(rule) && <p className="stored mb-4"><b>{t('admin.edit.storedNow')}</b> <ins>{ruleText(rule, names, locale)}</ins></p>}
        {kept && !rule && loaded.id !== 'new' && <p className="note w mb-4">{t('routing.removedMeanwhile')}</p>}
        <RuleForm
          id={rule?.id ?? 'new'}
          seen={seenText({ version: current.version, draft: draft?.version ?? 0 })}
          last={last}
          controls={kept ? typedRule(kept) : controlsOfRule(rule, codes)}
          errors={errors}
          options={{ sectorIds: options(choices.sectors), siteIds: options(choices.sites), districtIds: options(choices.districts), unitId: options(units) }}
          locale={locale}
        />
      </div>
    </>
  )
}
