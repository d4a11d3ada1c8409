import type { ReactNode } from 'react'
import { SectorPlate } from '@/components/projects/sector-plate'
import { LocalizedText } from '@/components/public/localized-text'
import { Icon } from '@/components/ui/icon'
import { type ComparedRow, compared, type Row, shares } from '@/lib/compare/differences'
import { listingKey, listingQuery } from '@/lib/eoi/listings'
import { type Locale, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'
import type { Column } from './column'
import { projectCell } from './project-cell'

type Props = {
  locale: Locale
  columns: readonly Column[]
  onlyDifferent: boolean
  /** Address of the comparison without this item. */
  without: (key: string) => string
}

/** Length against the largest of the row; the number beside it says the same. */
const Bar = ({ share }: { share: number }) => (
  <svg className="mb" aria-hidden="true">
    <rect width={`${Math.round(share * 100)}%`} height="8" />
  </svg>
)

/** Listings side by side: facts in rows, each figure with its source. Rows in which they differ say so in words. */
export function CompareTable({ locale, columns, onlyDifferent, without }: Props) {
  const t = translator(locale)
  const values = columns.map((column) => column.values)
  const { groups } = compared(values, onlyDifferent)
  const cell = (column: Column, row: Row, share: number | undefined): ReactNode => {
    if (column.values[row] === undefined) return <span className="muted">{t('compare.notApplicable')}</span>
    return projectCell(row, { project: column.project, locale, bar: share !== undefined && <Bar share={share} /> }) || <span className="v un">{t('common.notDisclosed')}</span>
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
                <th key={listingKey(column.item)} scope="col">
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
                    {columns.map((column, index) => <td key={listingKey(column.item)}>{cell(column, row, bars[index])}</td>)}
                  </tr>
                )
              })}
            </tbody>
          ))}
          <tbody className="noprint">
            <tr>
              <th scope="row">{t('common.expressInterest')}</th>
              {columns.map(({ item, name }) => (
                <td key={listingKey(item)}>
                  <a className="btn sec full" href={paths.newEoi(locale, listingQuery([item]))} aria-label={t('compare.interest', { name: textIn(name, locale)?.text ?? '' })}>{t('common.expressInterest')}</a>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}

const ColumnHead = ({ column: { item, name, sample, project }, locale, without }: { column: Column; locale: Locale; without: Props['without'] }) => {
  const t = translator(locale)
  const text = textIn(name, locale)?.text ?? listingKey(item)
  return (
    <>
      <SectorPlate sectorId={project.sectorId} />
      <h2>
        <a href={paths.project(locale, project.slug)}>
          <LocalizedText text={name} locale={locale} />
        </a>
      </h2>
      {sample && <span className="tag smp">{t('common.sample')}</span>}
      <a className="rm noprint" href={without(listingKey(item))} aria-label={t('compare.removeName', { name: text })} data-drop={listingKey(item)}>
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

/** Facts are called what they are called on the page of a project or plot. */
function rowLabel(row: Row, locale: Locale): string {
  const t = translator(locale)
  switch (row) {
    case 'amount': return t('terms.figure.amount')
    case 'jobs': return t('projects.columns.jobs')
    case 'area': return t('terms.figure.area_ha')
    case 'stage': return t('projects.page.stage')
    case 'site': return t('projects.page.site')
    case 'districts': return t('projects.page.district')
    case 'sector': return t('projects.page.sector')
    case 'seeks': return t('projects.page.seeks.label')
    case 'export': return t('projects.page.export.label')
    case 'partners': return t('projects.page.sections.partners')
    case 'updated': return t('compare.updated')
    default: return row
  }
}
