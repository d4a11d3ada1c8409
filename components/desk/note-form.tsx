import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/messages'
import { CaseForm, type FormContext, FormError, refusalOf, typedIn } from './case-form'

/** Writes a note for colleagues; looks unlike a reply, so that nobody takes it for one. */
export function NoteForm({ context }: { context: FormContext }) {
  const t = translator(context.locale)
  const refused = refusalOf(context, 'note')
  return (
    <details className="msg int fold" open={refused !== undefined}>
      <summary>
        <Icon name="lock" />
        <b>{t('desk.form.note')}</b>
        <Icon name="chev" />
      </summary>
      <CaseForm context={context} name="note" className={refused ? 'fb err' : 'fb'}>
        <label className="lbl" htmlFor="note-text">{t('desk.form.noteLabel')}</label>
        <FormError context={context} name="note" />
        <textarea className="ta" id="note-text" name="note" rows={3} required defaultValue={typedIn(refused, 'note')} aria-invalid={refused ? true : undefined} aria-describedby={refused ? 'note-error' : undefined} data-key="note" />
        <button className="btn s sec mt-3" type="submit">{t('desk.form.saveNote')}</button>
      </CaseForm>
    </details>
  )
}
