import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StaleFigures, StaleStages } from '@/components/admin/stale-tables'
import { StaleTexts } from '@/components/admin/stale-texts'
import { Pager } from '@/components/public/pager'
import { Icon } from '@/components/ui/icon'
import { listEditableProjects } from '@/db/queries/project-editing'
import { latestRates } from '@/db/queries/rates'
import { listStaleFigures, listStaleStages, listStaleTexts, stalePageSize } from '@/db/queries/stale'
import { formatDate, turkistanDay } from '@/lib/dates'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: translator(locale)('stale.title') }
}

export default async function StalePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const query = await searchParams
  const page = Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1)
  const today = turkistanDay(new Date())
  const [figures, stages, untranslated, rates, texts] = await Promise.all([
    listStaleFigures(actor, today, page), listStaleStages(actor, today, page), listEditableProjects(actor, { q: '', need: 'translation', page: 1 }), latestRates(actor, today), listStaleTexts(actor),
  ])
  const pages = Math.max(1, Math.ceil(Math.max(figures.total, stages.total) / stalePageSize))
  if (page > pages) notFound()
  const t = translator(locale)
  const lastRate = rates.map(({ date }) => date).sort().at(-1)
  return (
    <>
      <div className="eb">
        <div className="in2">
          <h1>{t('stale.title')}</h1>
          <span className="muted">{t('stale.counts', { figures: figures.total, stages: stages.total })}</span>
        </div>
      </div>
      <div className="mn">
        {(query.saved === 'yes' || query.saved === 'texts') && (
          <p className="note s mb-4" role="status">
            <Icon name="check" />
            <span>{t(query.saved === 'texts' ? 'stale.textsConfirmed' : 'stale.saved')}</span>
          </p>
        )}
        <p className="muted mb-4">{t('stale.lead')}</p>
        <ul className="stack mb-4">
          <li>
            <b>{t('stale.translations')}:</b> {t('stale.translationsCount', { count: untranslated.total })} {untranslated.total > 0 && <a href={paths.adminProjects(locale, { need: 'translation' })}>{t('stale.translationsShow')}</a>}
          </li>
          <li>
            <b>{t('stale.rates')}:</b> {lastRate ? t('stale.rateOld', { date: formatDate(lastRate, locale) }) : t('stale.rateNone')} <a href={paths.adminRates(locale)}>{t('stale.rateOpen')}</a>
          </li>
        </ul>
        {figures.total + stages.total + texts.length === 0 && <p className="note">{t('stale.none')}</p>}
        <div className="grid gap-8">
          {figures.rows.length > 0 && <StaleFigures rows={figures.rows} today={today} locale={locale} />}
          {texts.length > 0 && <StaleTexts rows={texts} locale={locale} />}
          {stages.rows.length > 0 && <StaleStages rows={stages.rows} today={today} locale={locale} />}
        </div>
        <Pager locale={locale} page={page} pages={pages} href={(n) => paths.adminStale(locale, { page: n > 1 ? String(n) : '' })} />
      </div>
    </>
  )
}
