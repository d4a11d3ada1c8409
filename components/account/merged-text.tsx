import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { paths } from '@/lib/paths'

/** Where an inquiry goes on that was sent twice: a link where the reader sees that one too. */
export function MergedText({ merged, into, locale }: { merged: { reference: string; readable: boolean } | undefined; into: string; locale: Locale }) {
  const readable = merged?.reference === into && merged.readable
  return <p>{translator(locale).rich('caseWork.merge.investor', { into: () => (readable ? <a href={paths.accountEoi(locale, into)}>{into}</a> : <b>{into}</b>) })}</p>
}
