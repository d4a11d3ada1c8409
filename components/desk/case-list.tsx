import type { Locale } from '@/lib/locales'
import { CaseRow, type ListedCase } from './case-row'

type Props = { rows: readonly ListedCase[]; current?: string; hrefOf: (reference: string) => string; showUnit: boolean; locale: Locale }

/** Cases, most urgent first. */
export const CaseList = ({ rows, current, hrefOf, showUnit, locale }: Props) => (
  <ol className="its">
    {rows.map((row) => (
      <CaseRow key={row.reference} row={row} href={hrefOf(row.reference)} current={row.reference === current} showUnit={showUnit} locale={locale} />
    ))}
  </ol>
)
