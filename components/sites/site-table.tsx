import { LocalizedText } from '@/components/public/localized-text'
import { Cited } from '@/components/registers/cited'
import { Names } from '@/components/registers/names'
import { type Column, DataTable } from '@/components/ui/data-table'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { PlotStatus } from '@/lib/plots/kinds'
import type { SourceRef } from '@/lib/sources/evidence'
import type { SiteType } from '@/lib/sites/types'

type Row = { id: string; title: Localized; type: SiteType; parentId: string | null; districtIds: string[]; areaHa: number | null; area: { sourceId: string } | null; residents: number; projects: number; plots: readonly { status: PlotStatus }[]; sample: boolean; status: { text: Localized } | null }
type NamesById = ReadonlyMap<string, Localized>

/** Sites, one a row: name with its present state, type, place, area in hectares and what sources name there. */
export function SiteTable({ sites, parents, districts, sources, locale }: { sites: readonly Row[]; parents: NamesById; districts: NamesById; sources: ReadonlyMap<string, SourceRef>; locale: Locale }) {
  const t = translator(locale)
  const columns: Column<Row>[] = [
    {
      label: t('sites.table.name'),
      cell: ({ id, title, parentId, status, sample }) => (
        <>
          <a href={paths.site(locale, id)}>
            <LocalizedText text={title} locale={locale} />
          </a>
          {sample && <span className="tag smp ml-2">{t('common.sample')}</span>}
          <small className="block">
            {parentId && `${t('sites.partOf', { site: textIn(parents.get(parentId), locale)?.text ?? parentId })}. `}
            <LocalizedText text={status?.text} locale={locale} />
          </small>
        </>
      ),
    },
    { label: t('sites.table.type'), cell: ({ type }) => t(`terms.siteType.${type}`) },
    { label: t('sites.table.district'), cell: ({ districtIds }) => <Names names={districtIds.map((id) => districts.get(id))} locale={locale} /> },
    {
      label: t('sites.table.area'), numeric: true,
      cell: ({ areaHa, area }) =>
        areaHa === null ? (
          <span className="muted">{t('common.notDisclosed')}</span>
        ) : (
          <>
            {formatNumber(areaHa, locale)}
            <br />
            <Cited id={area?.sourceId} sources={sources} locale={locale} />
          </>
        ),
    },
    { label: t('sites.table.residents'), numeric: true, cell: ({ residents }) => formatNumber(residents, locale) },
    { label: t('sites.table.projects'), numeric: true, cell: ({ projects }) => formatNumber(projects, locale) },
  ]
  if (sites.some(({ plots }) => plots.length > 0)) columns.push({ label: t('sites.table.plots'), numeric: true, cell: ({ plots }) => (plots.length > 0 ? formatNumber(plots.filter(({ status }) => status === 'free').length, locale) : <span className="muted">{t('common.notDisclosed')}</span>) })
  return <DataTable caption={t('sites.table.caption')} columns={columns} rows={sites} />
}
