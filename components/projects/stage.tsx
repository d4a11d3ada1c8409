import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { type Stage as StageId, stages } from '@/lib/projects/stages'

/** How far a project is: six lozenges filled up to its stage, and the stage in words. */
export const Stage = ({ stage, locale }: { stage: StageId; locale: Locale }) => (
  <span className="stage">
    <svg aria-hidden="true">
      <use href={`/art/icons.svg#st-${stages.indexOf(stage) + 1}`} />
    </svg>
    {translator(locale)(`terms.stage.${stage}`)}
  </span>
)
