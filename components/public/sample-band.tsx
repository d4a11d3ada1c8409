import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Says on every page of a sample world what is made up in it. */
export const SampleBand = ({ locale }: { locale: Locale }) => (
  <aside className="sbar">
    <div className="wrap">
      <Icon name="info" />
      <p>{translator(locale)('common.sampleBand')}</p>
    </div>
  </aside>
)
