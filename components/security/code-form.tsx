import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type Props = { id: string; action: string; next?: string; label: string; hint: string; error?: string; button: string; secondary?: boolean; digits?: boolean; children?: ReactNode }

/** Asks for one code. `digits` brings up the number pad and lets a phone fill the code in. */
export const CodeForm = ({ id, action, next, label, hint, error, button, secondary, digits, children }: Props) => (
  <form method="post" action={action} noValidate>
    {next && <input type="hidden" name="next" value={next} />}
    {children}
    <div className={error ? 'field err' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>{hint}</p>
      {error && (
        <p className="emsg" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
      <input className="in" id={id} name="code" autoComplete={digits ? 'one-time-code' : 'off'} inputMode={digits ? 'numeric' : 'text'} spellCheck={false} maxLength={40} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`} />
    </div>
    <button className={secondary ? 'btn sec' : 'btn'} type="submit">{button}</button>
  </form>
)
