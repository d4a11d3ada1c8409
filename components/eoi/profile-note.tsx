import { Icon } from '@/components/ui/icon'
import type { EoiPage } from '@/lib/eoi/fields'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Says that the page begins with what the last inquiry said, and offers to forget it; afterwards says that it is forgotten. */
export function ProfileNote({ locale, page, draft, saved, startedWith, forgotten }: { locale: Locale; page: EoiPage; draft: string; saved: boolean; startedWith: boolean; forgotten: boolean }) {
  const t = translator(locale)
  if (!startedWith) {
    return forgotten ? (
      <p className="note s mt-5" role="status">
        <Icon name="check" />
        {t('eoi.page.forgotten')}
      </p>
    ) : null
  }
  return (
    <div className="note mt-5">
      <Icon name="doc" />
      <div>
        <p>{t('eoi.page.startedWith')}</p>
        <form method="post" action={paths.forgetProfile(locale)}>
          <input type="hidden" name="draft" value={draft} />
          <input type="hidden" name="step" value={page} />
          {saved && <input type="hidden" name="saved" value="yes" />}
          <button className="btn sec mt-3" type="submit">{t('eoi.page.forget')}</button>
        </form>
      </div>
    </div>
  )
}
