import type { ReactNode } from 'react'
import { listingPath, listingText } from '@/components/eoi/listing-card'
import { SectorPlate } from '@/components/projects/sector-plate'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { type ComparedRow, compared, type Row, shares } from '@/lib/compare/differences'
import { listingKey, listingQuery } from '@/lib/eoi/listings'
import type { Rates } from '@/lib/exchange/rate'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { plotTitle } from '@/lib/plots/words'
import type { Column } from './column'
import { plotCell } from './plot-cell'
import { projectCell } from './project-cell'
import { rowLabel } from './row-label'

type Props = {
  locale: Locale
  /** YYYY-MM-DD in Turkistan. */
  today: string
  columns: readonly Column[]
  onlyDifferent: boolean
  /** Address of the comparison without this item. */
  without: (key: string) => string
  /** The currency in which amounts are shown beside the stated one, by these rates. */
  show?: string
  rates?: Rates
}

/** Length against the largest of the row; the number beside it says the same. */
const Bar = ({ share }: { share: number }) => (
  <svg className="mb" aria-hidden="true">
    <rect width={`${Math.round(share * 100)}%`} height="8" />
  </svg>
)

/** Listings side by side: facts in rows, each figure with its source. Rows in which they differ say so in words. */
export function CompareTable({ locale, today, columns, onlyDifferent, without, show, rates }: Props) {
  const t = translator(locale)
  const values = columns.map((column) => column.values)
  const { groups } = compared(values, onlyDifferent)
  const cell = (column: Column, row: Row, share: number | undefined): ReactNode => {
    if (column.values[row] === undefined) return <span className="muted">{t(row === 'months' && column.kind === 'plot' ? 'compare.closed' : 'compare.notApplicable')}</span>
    const bar = share !== undefined && <Bar share={share} />
    const said = column.kind === 'project' ? projectCell(row, { project: column.project, locale, bar, show, rates }) : plotCell(row, { plot: column.plot, today, locale, bar, show, rates })
    return said || <span className="v un">{t('common.notDisclosed')}</span>
  }
  return (
    <>
      <p className="hintx">
        <Icon name="right" />
        {t('compare.scroll')}
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('compare.region')}>
        <table className="tb ct sticky1">
          <caption className="vh">{t('compare.caption')}</caption>
          <thead>
            <tr>
              <td>
                <span className="vh">{t('compare.fact')}</span>
              </td>
              {columns.map((column) => (
                <th key={listingKey(column.listing.choice)} scope="col">
                  <ColumnHead column={column} locale={locale} without={without} />
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ group, rows }) => (
            <tbody key={group}>
              <tr className="grp">
                <th colSpan={columns.length + 1} scope="rowgroup">{t(`compare.group.${group}`)}</th>
              </tr>
              {rows.map(({ row, differs }) => {
                const bars = shares(row, values)
                return (
                  <tr key={row}>
                    <RowHead row={{ row, differs }} locale={locale} />
                    {columns.map((column, index) => <td key={listingKey(column.listing.choice)}>{cell(column, row, bars[index])}</td>)}
                  </tr>
                )
              })}
            </tbody>
          ))}
          <tbody className="noprint">
            <tr>
              <th scope="row">{t('common.expressInterest')}</th>
              {columns.map(({ listing }) => (
                <td key={listingKey(listing.choice)}>
                  <a className="btn sec full" href={paths.newEoi(locale, listingQuery([listing.choice]))} aria-label={t('compare.interest', { name: listingText(listing, locale) })}>{t('common.expressInterest')}</a>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}

const ColumnHead = ({ column: { listing, ...column }, locale, without }: { column: Column; locale: Locale; without: Props['without'] }) => {
  const t = translator(locale)
  const key = listingKey(listing.choice)
  return (
    <>
      <SectorPlate sectorId={column.kind === 'project' ? column.project.sectorId : ''} />
      <h2>
        <a href={listingPath(locale, listing)}>
          {column.kind === 'project' ? <LocalizedText text={listing.name} locale={locale} /> : plotTitle(column.plot, locale)}
        </a>
      </h2>
      {listing.sample && <span className="tag smp">{t('common.sample')}</span>}
      <a className="rm noprint" href={without(key)} aria-label={t('compare.removeName', { name: listingText(listing, locale) })} data-drop={key}>
        <Icon name="x" />
        {t('compare.remove')}
      </a>
    </>
  )
}

const RowHead = ({ row: { row, differs }, locale }: { row: ComparedRow; locale: Locale }) => (
  <th scope="row">
    {rowLabel(row, locale)}
    {differs && <span className="df">{translator(locale)('compare.differs')}</span>}
  </th>
)
