import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BoundariesForm } from '@/components/admin/boundaries-form'
import { BoundariesTable } from '@/components/admin/boundaries-table'
import { Problems } from '@/components/admin/problems'
import { RegionMap } from '@/components/public/region-map'
import { Icon } from '@/components/ui/icon'
import { listBoundaries } from '@/db/queries/boundaries'
import { listTowns } from '@/db/queries/home'
import { isLocale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { boundariesEditing } from '@/lib/map/editing'
import { paths } from '@/lib/paths'
import { findKeptForm } from '@/server/editor-form'
import { pageAddress, requireActor } from '@/server/session'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

async function load({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, await pageAddress(locale), ['admin'])
  const query = await searchParams
  return { locale, actor, query, editing: boundariesEditing(await findKeptForm('admin/map', query.kept, new Date())) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, editing } = await load(props)
  const t = translator(locale)
  const title = t('map.admin.title')
  return { title: Object.keys(editing.errors).length > 0 ? t('common.errorTitle', { title }) : title }
}

const notes = ['imported', 'published', 'restored'] as const

/** What stands on the public maps, what an import would look like there, and the way from one to the other. */
export default async function AdminMapPage(props: Props) {
  const { locale, actor, query, editing } = await load(props)
  const [rows, towns] = await Promise.all([listBoundaries(actor), listTowns(actor, locale)])
  const t = translator(locale)
  const saved = notes.find((name) => name === query.saved)
  const shown = rows.find(({ state }) => state === 'shown')
  const looked = rows.find(({ id }) => id === query.look)
  const drawn = looked ?? shown
  return (
    <>
      <div className="eb">
        <div className="in2">
          <h1>{t('map.admin.title')}</h1>
          <span className="muted">{shown ? t('map.admin.official') : t('map.admin.byHand')}</span>
        </div>
      </div>
      <div className="mn">
        <Problems errors={editing.errors} locale={locale} />
        {saved && (
          <p className="note s mb-4" role="status">
            <Icon name="check" />
            <span>{t(`map.admin.saved.${saved}`)}</span>
          </p>
        )}
        <section className="mb-8" aria-labelledby="look">
          <h2 id="look" className="text-lg mb-2">{t(looked && looked !== shown ? 'map.admin.preview' : 'map.admin.now')}</h2>
          <RegionMap locale={locale} label={t('map.admin.title')} towns={towns} markers={[]} outline={drawn} />
          <div className="flex flex-wrap gap-3 mt-4">
            {looked && looked !== shown && (
              <form method="post" action={paths.publishBoundaries(locale, looked.id)}>
                <button className="btn s">{t('map.admin.publish')}</button>
              </form>
            )}
            {shown && (
              <form method="post" action={paths.restoreOutline(locale)}>
                <button className="btn s sec">{t('map.admin.restore')}</button>
              </form>
            )}
          </div>
        </section>
        <section className="mb-8" aria-labelledby="import">
          <h2 id="import" className="text-lg mb-2">{t('map.admin.import')}</h2>
          <BoundariesForm editing={editing} locale={locale} />
        </section>
        {rows.length > 0 && <BoundariesTable rows={rows} locale={locale} />}
      </div>
    </>
  )
}
