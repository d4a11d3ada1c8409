/** A bar of months: the wait, then the building. Words with the same content stand beside it. */
export function WaitBar({ wait, building, decides, span }: { wait: number | null; building: number; decides: boolean; span: number }) {
  const units = (months: number) => Math.round((months / span) * 1200) / 10
  return (
    <svg className="gb" viewBox="0 0 120 12" preserveAspectRatio="none" aria-hidden="true">
      {wait === 0 && building === 0 && <rect className="ok" x="0" y="2" width="1.2" height="8" />}
      {wait !== null && wait > 0 && <rect className={decides ? 'd' : 'w'} x="0" y="2" width={units(wait)} height="8" />}
      {building > 0 && wait !== null && <rect className="ok" x={units(wait)} y="2" width={units(building)} height="8" />}
    </svg>
  )
}
