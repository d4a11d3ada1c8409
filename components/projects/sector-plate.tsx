import { Icon } from '@/components/ui/icon'
import { plateOf } from '@/lib/projects/plates'

/** The tiling and glyph of a sector, in place of a photograph. */
export function SectorPlate({ sectorId }: { sectorId: string }) {
  const { pattern, glyph } = plateOf(sectorId)
  return (
    <div className="plate-box">
      <i className={`plate p-${pattern}`} />
      <span className="gl">
        <Icon name={glyph} />
      </span>
    </div>
  )
}
