import { Icon } from '@/components/ui/icon'
import type { RefusedFile } from '@/lib/documents/limits'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Attachments of a mail that were not taken, each with its reason. */
export function RefusedList({ files, locale }: { files: readonly RefusedFile[]; locale: Locale }) {
  const t = translator(locale)
  if (files.length === 0) return null
  return (
    <>
      <p className="small muted mt-3"><Icon name="alert" /> {t('inbound.attachments.list')}</p>
      <ul className="small muted">
        {files.map(({ name, problem }, index) => <li key={index}><bdi className="break-all">{name}</bdi>: {t(`documents.problem.${problem}`)}</li>)}
      </ul>
    </>
  )
}
