import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoomHead } from '@/components/admin/room-head'
import { MeanwhileNote } from '@/components/routing/meanwhile-note'
import { RulesTable } from '@/components/routing/rules-table'
import { Versions } from '@/components/routing/versions'
import { Icon } from '@/components/ui/icon'
import { findTableVersion, listSiteParents, listTableVersions } from '@/db/queries/routing'
import { neverFiring } from '@/lib/eoi/routing-warnings'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { readRoutingChoices } from '@/server/routing-names'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Versions below the table, and all that are listed when they are asked for. */
const [fewVersions, manyVersions] = [5, 200]

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
  const [versions, parents, kept] = await Promise.all([listTableVersions(actor, shown + 1), listSiteParents(actor), findKeptForm('admin/routing', query.kept, new Date())])
  const [current] = versions
  if (!current) notFound()
  const seen = kept && (await findTableVersion(actor, Number(typedValue(kept, 'version'))))
  const { names, units } = await readRoutingChoices(actor, [...versions, ...(seen ? [seen] : [])].map(({ rules }) => rules), locale)
  const t = translator(locale)
  const intents = ['up', 'down', 'on', 'off', 'remove', 'restore', 'edit', 'add'] as const
  const saved = intents.find((intent) => intent === query.saved)
  const asked = intents.find((intent) => kept && intent === typedValue(kept, 'intent'))
  return (
    <>
      <RoomHead title={t('routing.title')} locale={locale} beside={t('routing.version', { version: current.version })}>
        <a className="btn s" href={paths.adminRule(locale, 'new')}>{t('routing.add')}</a>
      </RoomHead>
      <div className="mn">
        {saved && (
          <p className="note s mb-4" role="status">
            <Icon name="check" />
            <span>{t('routing.saved', { version: current.version })}</span>
          </p>
        )}
        {kept && <MeanwhileNote seen={seen} current={current} asked={asked && t(`routing.${asked}`)} names={names} locale={locale} />}
        <p className="muted mb-4">{t('routing.lead')}</p>
        <RulesTable rules={current.rules} version={current.version} names={names} neverFiring={neverFiring(current.rules, parents)} units={new Map(units.map((unit) => [unit.id, unit]))} locale={locale} />
        <section aria-labelledby="versions" className="mt-8">
          <h2 id="versions" className="text-lg mb-1">{t('routing.versions')}</h2>
          <Versions versions={versions} shown={shown} names={names} locale={locale} />
          {versions.length > shown && shown === fewVersions && <p><a href={paths.adminRouting(locale, { versions: 'all' })}>{t('routing.allVersions')}</a></p>}
        </section>
      </div>
    </>
  )
}
