import { Icon } from '@/components/ui/icon'
import { documentLimit, type RefusedFile } from '@/lib/documents/limits'
import type { Scan } from '@/lib/documents/served'
import { sizeText } from '@/lib/documents/size-text'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { typeName } from './document-list'
import { FileInput } from './file-input'

export type UnsentDocument = { id: string; name: string; type: string; size: number; scan: Scan }
type Props = {
  /** What was uploaded before and goes with the message. */
  unsent: readonly UnsentDocument[]
  /** What was not taken of the files that were posted last. */
  refused: readonly RefusedFile[]
  /** Where the script sends files; where the buttons take one back. */
  uploadHref: string
  removeHref: (id: string) => string
  locale: Locale
}

/** Files for a message: what is there already, what was refused and why, and the choice of more. Its form is sent as `multipart/form-data`. */
export function FileField({ unsent, refused, uploadHref, removeHref, locale }: Props) {
  const t = translator(locale)
  return (
    <div className={refused.length > 0 ? 'field err mt-5' : 'field mt-5'} id="documents">
      <label htmlFor="files">{t('documents.label')} <span className="opt">{t('documents.optional')}</span></label>
      <p className="hint" id="files-hint">{t('documents.hint', { most: documentLimit })}</p>
      {refused.length > 0 && (
        <ul className="pl-0 list-none" id="files-error">
          {refused.map(({ name, problem }, index) => (
            <li key={index} className="emsg">
              <Icon name="alert" />
              <span>{name && <><bdi className="break-all">{name}</bdi>: </>}{t(`documents.problem.${problem}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {/* Enter sends the form: without this it would press the first button that is there, which takes a file back. */}
      <input type="submit" hidden />
      {unsent.length > 0 && (
        <ul className="grid gap-2 mb-3 pl-0 list-none" aria-label={t('documents.ready')}>
          {unsent.map(({ id, name, type, size, scan }) => (
            <li key={id} className="flex flex-wrap gap-x-3 gap-y-1 items-center min-w-0">
              <input type="hidden" name="document" value={id} />
              <Icon name="doc" />
              <bdi className="break-all">{name}</bdi>
              <span className="small muted">{typeName(type)}, {sizeText(size, locale)}, {t(`documents.scan.${scan}`)}</span>
              <button className="btn quiet s min-h-[44px]" type="submit" formAction={removeHref(id)}>
                <Icon name="x" />
                {t('documents.remove')}
                <span className="vh"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FileInput
        uploadHref={uploadHref} removeHref={removeHref('ID')} room={documentLimit - unsent.length} describedBy={refused.length > 0 ? 'files-hint files-error' : 'files-hint'} invalid={refused.length > 0}
        labels={{
          uploading: t('documents.uploading'), retry: t('documents.retry'), remove: t('documents.remove'), broken: t('documents.broken'), signedOut: t('documents.signedOut'), tooLarge: t('documents.problem.too-large'),
          tooMany: t('documents.problem.too-many'), empty: t('documents.problem.empty'), waiting: t('documents.sendsAfter'),
        }}
      />
    </div>
  )
}
