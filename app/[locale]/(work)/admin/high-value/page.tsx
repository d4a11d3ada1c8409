import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Problems } from '@/components/admin/problems'
import { RoomHead } from '@/components/admin/room-head'
import { MciTable } from '@/components/high-value/mci-table'
import { ThresholdsTable } from '@/components/high-value/thresholds-table'
import { Icon } from '@/components/ui/icon'
import { listMciValues, listThresholds } from '@/db/queries/high-value'
import { listEditingChoices } from '@/db/queries/project-editing'
import { turkistanDay } from '@/lib/dates'
import { refusedFor } from '@/lib/editing'
import { canSetRules } from '@/lib/eoi/policy'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const query = await searchParams
  const kept = await findKeptForm('admin/high-value', query.kept, new Date())
  return { locale, actor, query, kept, errors: kept ? refusedFor(kept) : {} }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, errors } = await load(props)
  const t = translator(locale)
  const title = t('highValue.title')
  return { title: Object.keys(errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

const notes = ['set', 'entered', 'removed'] as const

export default async function HighValuePage(props: Props) {
  const { locale, actor, query, kept, errors } = await load(props)
  const [thresholds, mci, { sectors }] = await Promise.all([listThresholds(actor), listMciValues(actor), listEditingChoices(actor)])
  const t = translator(locale)
  const saved = notes.find((name) => name === query.saved)
  const typed = (name: string) => (kept ? typedValue(kept, name) : '')
  return (
    <>
      <RoomHead title={t('highValue.title')} locale={locale} />
      <div className="mn">
        <Problems errors={errors} locale={locale} />
        {kept && Object.keys(errors).length === 0 && <p className="note w mb-4" role="alert" id="problem" tabIndex={-1}><Icon name="alert" /><span>{t('highValue.meanwhile')}</span></p>}
        {saved && <p className="note s mb-4" role="status"><Icon name="check" /><span>{t(`highValue.saved.${saved}`)}</span></p>}
        <p className="muted mb-4">{t('highValue.lead')}</p>
        <ThresholdsTable rows={thresholds} sectors={sectors.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))} typed={typed} errors={errors} editable={canSetRules(actor)} locale={locale} />
        <section className="mt-8" aria-labelledby="mci">
          <h2 id="mci" className="text-lg mb-1">{t('highValue.mci')}</h2>
          <p className="muted mb-3">{t('highValue.mciLead')}</p>
          <MciTable rows={mci} typed={typed} errors={errors} today={turkistanDay(new Date())} locale={locale} />
        </section>
      </div>
    </>
  )
}
