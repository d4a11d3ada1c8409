'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'

type Props = { keys: readonly { key: string; words: string }[]; labels: { open: string; on: string; close: string } }

const stored = 'desk-shortcuts'
const changed = 'desk-shortcuts-changed'

/** The choice is kept on the device; other pages of the desk hear of it by `storage`. */
function subscribe(heard: () => void): () => void {
  window.addEventListener(changed, heard)
  window.addEventListener('storage', heard)
  return () => {
    window.removeEventListener(changed, heard)
    window.removeEventListener('storage', heard)
  }
}

/** Single-key shortcuts and the sheet that lists them. They can be turned off, and do nothing while somebody types. */
export function DeskShortcuts({ keys, labels }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Sent without it: before script runs, and without it, a button that opens nothing would only mislead.
  const live = useSyncExternalStore(subscribe, () => true, () => false)
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(stored) !== 'off', () => true)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog') || !keys.some(({ key }) => key === event.key)) return
      if (event.key === '?') dialog.current?.showModal()
      else if (!on) return
      else act(event.key)
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, on])

  const choose = (value: boolean) => {
    localStorage.setItem(stored, value ? 'on' : 'off')
    window.dispatchEvent(new Event(changed))
  }

  if (!live) return null
  return (
    <div className="keys noprint">
      <button type="button" className="btn s quiet" onClick={() => dialog.current?.showModal()}>
        {labels.open} <kbd>?</kbd>
      </button>
      <dialog ref={dialog} aria-label={labels.open}>
        <dl>
          {keys.map(({ key, words }) => (
            <div key={key}>
              <dt><kbd>{key}</kbd></dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className="ck">
          <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} />
          <span>{labels.on}</span>
        </label>
        <form method="dialog">
          <button className="btn s">{labels.close}</button>
        </form>
      </dialog>
    </div>
  )
}

/** Moves along the list (on a case page to the next case), or to a field, opening what hides it. */
function act(key: string): void {
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
  if (key === 'u') return document.querySelector<HTMLAnchorElement>('a[data-key=list]')?.click()
  const field = document.querySelector<HTMLElement>(`[data-key=${{ r: 'reply', n: 'note', '/': 'search' }[key]}]`)
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}

function move(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')]
  const open = links.findIndex((link) => link.hasAttribute('aria-current'))
  const focused = links.indexOf(document.activeElement as HTMLAnchorElement)
  const next = links[focused < 0 && open < 0 ? 0 : Math.max(0, Math.min(links.length - 1, (focused < 0 ? open : focused) + step))]
  if (open >= 0 && next && next !== links[open]) next.click()
  else next?.focus()
}
