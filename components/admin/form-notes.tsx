import { Icon } from '@/components/ui/icon'
import type { Editing } from '@/lib/projects/editing'
import type { Locale } from '@/lib/locales'
import { translator } from '@/lib/messages'

/** Says that something was done; the reader has just come from its form. */
export const DoneNote = ({ text }: { text: string }) => (
  <p className="note s mb-4" role="status">
    <Icon name="check" />
    <span>{text}</span>
  </p>
)

/** What an admin should look at. */
export const WarnNote = ({ text }: { text: string }) => (
  <p className="note w mb-4">
    <Icon name="alert" />
    <span>{text}</span>
  </p>
)

/** Above a form that came back as typed: somebody else saved first, or its writer had to sign in again. */
export const KeptNote = ({ editing, outdated, locale }: { editing: Pick<Editing, 'kept' | 'errors' | 'outdated'>; outdated: string; locale: Locale }) =>
  editing.kept && Object.keys(editing.errors).length === 0 && (
    <p className="note w mb-4" role="alert" id="problem" tabIndex={-1}>
      <Icon name="alert" />
      <span>{editing.outdated ? outdated : translator(locale)('admin.edit.kept')}</span>
    </p>
  )
