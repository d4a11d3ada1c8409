import type { Column } from '@/components/ui/data-table'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { formatNumber } from '@/lib/money'
import { type Cell, type PromiseKind, promiseKinds, shareOf } from '@/lib/promise/figures'

/** Hours of working time with one decimal below ten. */
export const hoursOf = (ms: number): number => (ms < 36_000_000 ? Math.round(ms / 360_000) / 10 : Math.round(ms / 3_600_000))

const Quiet = ({ children }: { children: string }) => <span className="muted">{children}</span>

/** Columns of a table of figures: how many inquiries, then the share kept and the median of each promise. */
export function figureColumns<Row>(cellOf: (row: Row) => Cell, locale: Locale): Column<Row>[] {
  const t = translator(locale)
  const hidden = (why: 'small' | 'guard') => <Quiet>{t(why === 'small' ? 'promise.fewerThanFive' : 'promise.notShown')}</Quiet>
  const share = (cell: Cell, kind: PromiseKind) => {
    const shown = cell[kind]
    if (shown === null) return <Quiet>{t('promise.nothingDecided')}</Quiet>
    if (shown === 'open') return <Quiet>{t('promise.open')}</Quiet>
    return typeof shown === 'string' ? hidden('guard') : `${shareOf(shown)}${locale === 'en' || locale === 'zh' ? '' : '\u00a0'}%`
  }
  const middle = (cell: Cell, kind: PromiseKind) => {
    const shown = cell[kind]
    if (shown === null || typeof shown === 'string') return <Quiet>–</Quiet>
    return shown.medianMs === null ? <Quiet>{t('promise.unanswered')}</Quiet> : formatNumber(hoursOf(shown.medianMs), locale)
  }
  return [
    { label: t('promise.columns.received'), numeric: true, wide: true, cell: (row) => { const { received } = cellOf(row); return typeof received === 'number' ? formatNumber(received, locale) : hidden(received) } },
    ...promiseKinds.flatMap((kind): Column<Row>[] => [
      { label: t(`promise.columns.${kind}`), numeric: true, cell: (row) => share(cellOf(row), kind) },
      { label: t(`promise.columns.${kind}Median`), numeric: true, cell: (row) => middle(cellOf(row), kind) },
    ]),
  ]
}
