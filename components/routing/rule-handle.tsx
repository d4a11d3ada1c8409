'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'

type Labels = Record<'handle' | 'grabbed' | 'at' | 'dropped' | 'left', string>
type Props = { id: string; seen: string; place: number; action: string; labels: Labels }

const never = () => () => {}
/** Rows of the table that a handle stands in. */
const rowsBeside = (handle: HTMLElement | null) => [...(handle?.closest('tbody')?.rows ?? [])]
const said = (label: string, place: number) => label.replace('{place}', String(place))

/**
 * Moves a rule by dragging its row, or by keyboard: Enter or space takes it, the arrows choose its place, Enter or space puts it there, Escape leaves
 * it. Each step is said. What it does is the form that the buttons beside it post; without script these are all there is.
 */
export function RuleHandle({ id, seen, place, action, labels }: Props) {
  const live = useSyncExternalStore(never, () => true, () => false)
  const [target, setTarget] = useState<number>()
  const [words, setWords] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const rows = () => rowsBeside(button.current)

  // The rule that was moved keeps the focus over the new page. Once the browser has the whole page and draws it, it goes to the fragment of its address and takes
  // the focus from everything else: this waits for that. A page that comes slowly is at work before it is whole.
  useEffect(() => {
    if (!live || location.hash !== `#rule-${id}`) return
    let frame = 0
    const focus = () => {
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => button.current?.focus())
      })
    }
    if (document.readyState === 'complete') focus()
    else addEventListener('load', focus, { once: true })
    return () => {
      removeEventListener('load', focus)
      cancelAnimationFrame(frame)
    }
  }, [id, live])

  useEffect(() => {
    for (const [index, row] of rowsBeside(button.current).entries()) {
      if (target === undefined || target === place || index + 1 !== target) delete row.dataset.drop
      else row.dataset.drop = target < place ? 'before' : 'after'
    }
  }, [target, place])

  const choose = (to: number) => {
    // The last rule stays the last.
    const chosen = Math.min(Math.max(1, to), rows().length - 1)
    setTarget(chosen)
    setWords(said(labels.at, chosen))
  }
  const leave = () => {
    setTarget(undefined)
    setWords(labels.left)
  }
  const drop = () => {
    if (target === undefined || target === place) return leave()
    setWords(said(labels.dropped, target))
    setTarget(undefined)
    const to = form.current?.elements.namedItem('to') as HTMLInputElement
    to.value = String(target)
    form.current?.requestSubmit()
  }

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (target === undefined) {
        setTarget(place)
        setWords(labels.grabbed)
      } else drop()
    } else if (target === undefined) return
    else if (event.key === 'ArrowUp') choose(target - 1)
    else if (event.key === 'ArrowDown') choose(target + 1)
    else if (event.key === 'Home') choose(1)
    else if (event.key === 'End') choose(rows().length - 1)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  const over = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest('tr')
    const index = row ? rows().indexOf(row) : -1
    if (index >= 0 && index + 1 !== target) choose(index + 1)
  }

  if (!live) return null
  return (
    <>
      <button
        ref={button} type="button" className="drag" aria-label={labels.handle} aria-pressed={target !== undefined}
        onKeyDown={press} onBlur={() => target !== undefined && leave()}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={over} onPointerUp={() => target !== undefined && drop()} onPointerCancel={leave}
      >
        <svg aria-hidden="true" viewBox="0 0 10 16" width="10" height="16"><path d="M2 2h2v2H2zM6 2h2v2H6zM2 7h2v2H2zM6 7h2v2H6zM2 12h2v2H2zM6 12h2v2H6z" fill="currentColor" /></svg>
      </button>
      <span className="vh" role="status">{words}</span>
      <form ref={form} method="post" action={action} hidden>
        <input type="hidden" name="version" value={seen} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="to" />
        <input type="hidden" name="intent" value="move" />
      </form>
    </>
  )
}
