import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Takes everything away as one archive. */
export function ExportForm({ refused, locale }: { refused: boolean; locale: Locale }) {
  const t = translator(locale)
  return (
    <section aria-labelledby="export">
      <h2 id="export">{t('ownData.export.title')}</h2>
      <p>{t('ownData.export.text')}</p>
      {refused && (
        <p className="emsg" role="alert">
          <Icon name="alert" />
          {t('ownData.export.tooMany')}
        </p>
      )}
      <form method="post" action={paths.ownDataAction(locale, 'export')} className="mt-4">
        <button className="btn" type="submit">
          <Icon name="down" />
          {t('ownData.export.submit')}
        </button>
      </form>
    </section>
  )
}
