import { Icon } from '@/components/ui/icon'
import type { CaseFormName } from '@/lib/desk/forms'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Says, below what is new, that it was saved. */
export const DoneNote = ({ done, locale }: { done: CaseFormName; locale: Locale }) => (
  <div className="note s mb-4" id="done" role="status">
    <Icon name="check" />
    <p>{translator(locale)(`desk.done.${done}`)}</p>
  </div>
)
