import { Icon } from '@/components/ui/icon'
import type { Scan } from '@/lib/documents/served'
import { sizeText } from '@/lib/documents/size-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { documentTypes, isDocumentType } from '@/lib/documents/limits'

export type ShownDocument = {
  id: string
  eventId: number
  /** Null for what came with the inquiry itself. */
  messageId: string | null
  name: string
  type: string
  size: number
  scan: Scan
  removed: boolean
  /** Whether the reader gets the content. */
  served: boolean
}

/** Media type as people call it. */
export const typeName = (type: string): string => (isDocumentType(type) ? documentTypes[type].toUpperCase() : type)

type Props = { documents: readonly ShownDocument[]; href: (id: string) => string; locale: Locale }

/** The files of one message, to be saved. What is not given out stands there with the reason. */
export function DocumentList({ documents, href, locale }: Props) {
  const t = translator(locale)
  if (documents.length === 0) return null
  return (
    <ul className="grid gap-2 mt-3 pl-0 list-none" aria-label={t('documents.ofMessage')}>
      {documents.map(({ id, name, type, size, scan, removed, served }) => (
        <li key={id} className="flex flex-wrap gap-x-3 items-center min-w-0">
          <Icon name="doc" />
          {served ? <a className="inline-flex items-center min-h-[44px] break-all" href={href(id)} download><bdi>{name}</bdi></a> : <bdi className="break-all">{name}</bdi>}
          <span className="small muted">{typeName(type)}, {sizeText(size, locale)}, {t(removed ? 'documents.removed' : `documents.scan.${scan}`)}{!served && !removed && `. ${t('documents.waits')}`}</span>
        </li>
      ))}
    </ul>
  )
}
