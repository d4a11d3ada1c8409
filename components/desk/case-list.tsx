import type { Locale } from '@/lib/locales'
import { CaseRow, type ListedCase } from './case-row'

type Props = { rows: readonly ListedCase[]; current?: string; hrefOf: (reference: string) => string; showUnit: boolean; form?: string; chosen?: ReadonlySet<string>; locale: Locale }

/** Cases, most urgent first. With `form` each can be chosen for an action on several. */
export const CaseList = ({ rows, current, hrefOf, showUnit, form, chosen, locale }: Props) => (
  <ol className="its">
    {rows.map((row) => (
      <CaseRow key={row.reference} row={row} href={hrefOf(row.reference)} current={row.reference === current} showUnit={showUnit} form={form} chosen={chosen?.has(row.reference)} locale={locale} />
    ))}
  </ol>
)
