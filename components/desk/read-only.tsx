import { Icon } from '@/components/ui/icon'
import { type Locale, type Localized, textIn } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Why there is nothing to do here for this reader. */
export const ReadOnly = ({ reading, unitName, locale }: { reading: 'watching' | 'held' | 'admin'; unitName: Localized; locale: Locale }) => (
  <div className="note mb-5">
    <Icon name="eye" />
    <p>{translator(locale)(`desk.case.readOnly.${reading}`, { unit: textIn(unitName, locale)?.text ?? '' })}</p>
  </div>
)
