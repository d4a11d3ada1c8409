import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '@/components/admin/choice'
import { controlLabel } from '@/components/admin/labels'
import { Line } from '@/components/admin/line'
import { Problems } from '@/components/admin/problems'
import { listEditingChoices } from '@/db/queries/project-editing'
import { isLocale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { readNewPlot } from '@/lib/plots/fields'
import { plotKinds } from '@/lib/plots/kinds'
import { typedValue } from '@/lib/typed-form'
import { findKeptForm, plotKeptFor } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props, now: Date) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['editor', 'admin'])
  const query = await searchParams
  const kept = await findKeptForm(plotKeptFor('new'), query.kept, now)
  const { errors } = kept ? readNewPlot(kept) : { errors: {} }
  // A form that reads well and came back all the same named a code that was used.
  return { locale, actor, kept, errors: kept && Object.keys(errors).length === 0 ? { code: 'code-taken' } : errors }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, errors } = await load(props, new Date())
  const title = translator(locale)('plotWork.new')
  return { title: Object.keys(errors).length > 0 ? translator(locale)('common.errorTitle', { title }) : title }
}

export default async function NewPlotPage(props: Props) {
  const { locale, actor, kept, errors } = await load(props, new Date())
  const { sites } = await listEditingChoices(actor)
  const t = translator(locale)
  const of = (id: string) => ({ id, label: controlLabel(id, locale), locale, value: kept ? typedValue(kept, id) : '', error: (errors as Record<string, string>)[id] })
  return (
    <>
      <div className="eb">
        <div className="in2">
          <nav className="crumbs" aria-label={t('common.breadcrumb')}>
            <ol>
              <li><a href={paths.adminPlots(locale)}>{t('plotWork.title')}</a></li>
              <li aria-current="page">{t('plotWork.new')}</li>
            </ol>
          </nav>
          <h1>{t('plotWork.new')}</h1>
        </div>
      </div>
      <div className="mn">
        <Problems errors={errors} locale={locale} />
        <p className="muted mb-4">{t('plotWork.newLead')}</p>
        <form method="post" action={paths.addPlot(locale)} className="fx p-4 grid items-end gap-4 sm:grid-cols-3">
          <Choice {...of('siteId')} options={[{ value: '', label: '–' }, ...sites.map(({ id, name }) => ({ value: id, label: textIn(name, locale)?.text ?? id }))]} />
          <Line {...of('code')} hint={t('plotWork.field.codeHint')} />
          <Choice {...of('plotKind')} options={plotKinds.map((value) => ({ value, label: t(`plots.kind.${value}`) }))} />
          <p className="sm:col-span-3">
            <button className="btn s">{t('plotWork.create')}</button>
          </p>
        </form>
      </div>
    </>
  )
}
