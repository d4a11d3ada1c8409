import { Icon } from '@/components/ui/icon'
import { noteKinds } from '@/lib/eoi/notes'
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
        <fieldset className="nk">
          <legend className="vh">{t('caseWork.note.kind')}</legend>
          {noteKinds.map((kind) => (
            <label key={kind} className="ck">
              <input type="radio" name="kind" value={kind} defaultChecked={kind === (typedIn(refused, 'kind') || 'note')} />
              <span>{t(`caseWork.note.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="held">
          <label className="lbl" htmlFor="note-held">{t('caseWork.note.held')}</label>
          <input className="in" type="datetime-local" id="note-held" name="held" defaultValue={typedIn(refused, 'held')} aria-describedby={refused?.error === 'note-time' ? 'note-error' : undefined} aria-invalid={refused?.error === 'note-time' ? true : undefined} />
        </div>
        <label className="lbl" htmlFor="note-text">{t('desk.form.noteLabel')}</label>
        <FormError context={context} name="note" />
        <textarea className="ta" id="note-text" name="note" rows={3} required defaultValue={typedIn(refused, 'note')} aria-invalid={refused ? true : undefined} aria-describedby={refused ? 'note-error' : undefined} data-key="note" />
        <button className="btn s sec mt-3" type="submit">{t('desk.form.saveNote')}</button>
      </CaseForm>
    </details>
  )
}
