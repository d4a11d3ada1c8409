import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { CaseError, CaseFormName } from '@/lib/desk/forms'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** A form that came back: why (undefined when it was only filled in), what was typed, by field name, and the token under which that is kept. */
export type Refused = { form: CaseFormName; error: CaseError | undefined; typed: Record<string, string[]>; parked: string | undefined }
/** What every form of a case carries: the case, the version that was seen, and the list to return to. */
export type FormContext = { reference: string; version: number; query: Record<string, string | string[] | undefined>; refused: Refused | undefined; locale: Locale }

/** The refusal, if it was this form's. */
export const refusalOf = ({ refused }: FormContext, name: CaseFormName): Refused | undefined => (refused?.form === name ? refused : undefined)
export const typedIn = (refused: Refused | undefined, field: string): string => refused?.typed[field]?.at(-1) ?? ''

type Props = { context: FormContext; name: CaseFormName; className?: string; /** Its id, where another form of the same name stands on the page. */ id?: string; files?: boolean; children: ReactNode }

/** A form about a case; with `files` it carries some. Its own id makes it count once, however often it is sent. */
export function CaseForm({ context, name, className, id = name, files, children }: Props) {
  const { reference, version, query, locale } = context
  const parked = refusalOf(context, name)?.parked
  return (
    <form method="post" action={paths.deskForm(locale, reference, name, query)} id={id} className={className} encType={files ? 'multipart/form-data' : undefined} noValidate>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="form" value={crypto.randomUUID()} />
      {parked && <input type="hidden" name="parked" value={parked} />}
      {children}
    </form>
  )
}

/** Why a form came back, in the words that stand at its first field. */
export function FormError({ context, name }: { context: FormContext; name: CaseFormName }) {
  const refused = refusalOf(context, name)
  if (!refused?.error) return null
  return (
    <p className="emsg" id={`${name}-error`}>
      <Icon name="alert" />
      {translator(context.locale)(`desk.error.${refused.error}`)}
    </p>
  )
}
