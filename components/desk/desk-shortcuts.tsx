'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

type Props = {
  keys: readonly { key: string; words: string }[]
  goTo: readonly { letter: string; queue: string; words: string }[]
  /** Whether single keys act, as the account has it. */
  kept: boolean
  /** Takes the switch for the account. */
  save: string
  labels: { open: string; on: string; hint: string; close: string }
}

/** Within this time the letter after `g` belongs to it. */
const togetherMs = 1500
/** No `g` was pressed; a page's own time begins at 0. */
const never = Number.NEGATIVE_INFINITY
const handled = new Set(['j', 'k', 'x', 'r', 'n', 'u', 'g', '/', '?'])

/** Single-key shortcuts and the sheet that lists them. They can be turned off for the account, and do nothing while somebody types. */
export function DeskShortcuts({ keys, goTo, kept, save, labels }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const gone = useRef(never)
  // Sent without it: before script runs, and without it, a button that opens nothing would only mislead.
  const live = useSyncExternalStore(() => () => {}, () => true, () => false)
  const [on, setOn] = useState(kept)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input:not([type=checkbox]), textarea, select, dialog')) return
      const to = event.timeStamp - gone.current < togetherMs ? goTo.find(({ letter }) => letter === event.key) : undefined
      gone.current = never
      if (!to && !(handled.has(event.key) && keys.some(({ key }) => key === event.key))) return
      if (event.key === '?') dialog.current?.showModal()
      else if (!on) return
      else if (to) document.querySelector<HTMLAnchorElement>(`a[data-queue=${to.queue}]`)?.click()
      else if (event.key === 'g') gone.current = event.timeStamp
      else act(event.key)
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, goTo, on])

  const choose = (value: boolean) => {
    setOn(value)
    void fetch(save, { method: 'POST', body: new URLSearchParams({ shortcuts: value ? 'on' : 'off' }), redirect: 'manual' })
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
          {goTo.map(({ letter, queue, words }) => (
            <div key={queue}>
              <dt><kbd>g</kbd> <kbd>{letter}</kbd></dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className="ck">
          <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} />
          <span>{labels.on} <small className="muted">{labels.hint}</small></span>
        </label>
        <form method="dialog">
          <button className="btn s">{labels.close}</button>
        </form>
      </dialog>
    </div>
  )
}

/** Moves along the list (on a case page to the next case), chooses the case that has the focus, or goes to a field, opening what hides it. */
function act(key: string): void {
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
  if (key === 'u') return document.querySelector<HTMLAnchorElement>('a[data-key=list]')?.click()
  if (key === 'x') return document.activeElement?.closest('.it')?.querySelector<HTMLInputElement>('input[name=case]')?.click()
  const field = document.querySelector<HTMLElement>(`[data-key=${{ r: 'reply', n: 'note', '/': 'search' }[key]}]`)
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}

function move(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')]
  const open = links.findIndex((link) => link.hasAttribute('aria-current'))
  const focused = links.findIndex((link) => link.closest('.it')?.contains(document.activeElement))
  const next = links[focused < 0 && open < 0 ? 0 : Math.max(0, Math.min(links.length - 1, (focused < 0 ? open : focused) + step))]
  if (open >= 0 && next && next !== links[open]) next.click()
  else next?.focus()
}
