import { Icon } from '@/components/ui/icon'
import { shortlistLimit } from '@/lib/compare/items'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** What script says of the shortlist on the device, with the way to it and back; it shows once there is something to say. */
export function ShortlistBar({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div
      className="slb noprint" data-shortlist="" data-limit={shortlistLimit} data-added={t('shortlist.added', { name: '{name}' })} data-removed={t('shortlist.removed', { name: '{name}' })}
      data-undone={t('shortlist.undone')} data-full={t('shortlist.full', { limit: shortlistLimit })}
    >
      <p className="vh" role="status" />
      <div className="wrap">
        <p aria-hidden="true" data-said="" />
        <button type="button" className="btn quiet" data-undo="" hidden>{t('shortlist.undo')}</button>
        <a className="btn" data-list="" href={paths.compare(locale)} hidden>
          <span data-label={t('shortlist.count', { count: '{count}' })}>{t('shortlist.name')}</span>
        </a>
        <button type="button" className="btn quiet" data-close="">
          <Icon name="x" />
          <span className="vh">{t('shortlist.close')}</span>
        </button>
      </div>
    </div>
  )
}
