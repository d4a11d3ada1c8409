import { Icon } from '@/components/ui/icon'
import type { EoiPage } from '@/lib/eoi/fields'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Says that the page begins with what the last inquiry said; after it was forgotten, that. */
export function ProfileNote({ locale, startedWith, forgotten }: { locale: Locale; startedWith: boolean; forgotten: boolean }) {
  const t = translator(locale)
  if (!startedWith && !forgotten) return null
  return (
    <p className={startedWith ? 'note mt-5' : 'note s mt-5'} role="status">
      <Icon name={startedWith ? 'doc' : 'check'} />
      {t(startedWith ? 'eoi.page.startedWith' : 'eoi.page.forgotten')}
    </p>
  )
}

/** Offers to forget it. Stands after the form of the page, whose first button is the way on. */
export const ForgetForm = ({ locale, page, draft, saved }: { locale: Locale; page: EoiPage; draft: string; saved: boolean }) => (
  <form method="post" action={paths.forgetProfile(locale)} className="mt-5">
    <input type="hidden" name="draft" value={draft} />
    <input type="hidden" name="step" value={page} />
    {saved && <input type="hidden" name="saved" value="yes" />}
    <button className="btn sec" type="submit">{translator(locale)('eoi.page.forget')}</button>
  </form>
)
