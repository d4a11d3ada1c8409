import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Problems } from '@/components/admin/problems'
import { RateForm } from '@/components/admin/rate-form'
import { RatesImport } from '@/components/admin/rates-import'
import { RatesTable } from '@/components/admin/rates-table'
import { Pager } from '@/components/public/pager'
import { Icon } from '@/components/ui/icon'
import { listRates, listRatesOfDay, ratesPageSize } from '@/db/queries/rates'
import { turkistanDay } from '@/lib/dates'
import { fileEditing, rateEditing } from '@/lib/exchange/editing'
import { nationalBankFile, readDailyRates } from '@/lib/exchange/national-bank'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const query = await searchParams
  const today = turkistanDay(now)
  const [keptRate, keptFile] = await Promise.all([findKeptForm('admin/rates/add', query.kept, now), findKeptForm('admin/rates/import', query.kept, now)])
  const read = keptFile && readDailyRates(typedValue(keptFile, 'file'), today)
  const day = read && 'date' in read ? read.date : keptRate ? typedValue(keptRate, 'date') : ''
  const ofDay = await listRatesOfDay(actor, day)
  const [rate, file] = [rateEditing(keptRate, ofDay, today), fileEditing(keptFile, read, ofDay)]
  return { locale, actor, query, today, rate, file, errors: { ...file.errors, ...rate.errors } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, errors } = await load(props, new Date())
  const t = translator(locale)
  const title = t('rates.title')
  return { title: Object.keys(errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

const notes = ['added', 'imported', 'withdrawnNow'] as const

export default async function RatesPage(props: Props) {
  const { locale, actor, query, today, rate, file, errors } = await load(props, new Date())
  const page = Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1)
  const { rows, total } = await listRates(actor, page)
  const pages = Math.max(1, Math.ceil(total / ratesPageSize))
  if (page > pages) notFound()
  const t = translator(locale)
  const saved = notes.find((name) => name === query.saved)
  const [year, month, day] = today.split('-')
  return (
    <>
      <div className="eb">
        <div className="in2">
          <h1>{t('rates.title')}</h1>
          <span className="muted">{t('rates.found', { count: total })}</span>
        </div>
      </div>
      <div className="mn">
        <Problems errors={errors} locale={locale} />
        {saved && (
          <p className="note s mb-4" role="status">
            <Icon name="check" />
            <span>{t(`rates.${saved}`, { count: Number.parseInt(String(query.count ?? '0'), 10) || 0 })}</span>
          </p>
        )}
        <p className="muted mb-4">{t('rates.lead')}</p>
        <div className="grid gap-8">
          <section aria-labelledby="import">
            <h2 id="import" className="text-lg mb-1">{t('rates.importTitle')}</h2>
            <RatesImport editing={file} today={today} fileUrl={`${nationalBankFile}?fdate=${day}.${month}.${year}`} locale={locale} />
          </section>
          <section aria-labelledby="add">
            <h2 id="add" className="text-lg mb-1">{t('rates.addTitle')}</h2>
            <RateForm editing={rate} locale={locale} />
          </section>
          {rows.length > 0 ? <RatesTable rows={rows} locale={locale} /> : <p className="note">{t('rates.none')}</p>}
        </div>
        <Pager locale={locale} page={page} pages={pages} href={(n) => paths.adminRates(locale, { page: n > 1 ? String(n) : '' })} />
      </div>
    </>
  )
}
