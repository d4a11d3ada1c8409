'use client'

import { useEffect, useRef, useState } from 'react'

type Words = Record<'began' | 'saved' | 'elsewhere' | 'reload' | 'keep' | 'signedOut' | 'failed' | 'tooLong', string>
type Props = { action: string; began: boolean; canned: readonly { id: string; body: Partial<Record<string, string>> }[]; words: Words }
type Said = { kind: keyof Words; at?: string } | undefined

/** After the last key, in milliseconds. */
const rest = 1200
const kept = ['kind', 'message', 'language', 'substantive', 'original', 'originalLanguage', 'mark'] as const

/**
 * Keeps the reply form that it stands in while somebody types, and puts canned replies at the caret. Without script the form's buttons
 * do both. What another window has kept is never written over without asking.
 */
export function DraftKeeper({ action, began, canned, words }: Props) {
  const here = useRef<HTMLDivElement>(null)
  const [said, say] = useState<Said>(began ? { kind: 'began' } : undefined)
  const save = useRef(() => {})

  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    let timer = 0
    let busy = false
    let again = false
    let stopped = false
    let pressed: HTMLElement | null = null
    const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null

    const rests = () => {
      window.clearTimeout(timer)
      timer = 0
    }
    const send = async (mark?: string) => {
      rests()
      if (stopped) return
      if (busy) {
        again = true
        return
      }
      busy = true
      const typed = new FormData(form)
      const body = new URLSearchParams(kept.flatMap((name) => (typed.has(name) ? [[name, String(typed.get(name))]] : [])))
      if (mark !== undefined) body.set('mark', mark)
      try {
        const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' }, keepalive: true })
        const answer = response.ok ? ((await response.json()) as { mark?: string; refused?: string }) : { refused: 'failed' }
        if (answer.mark !== undefined) {
          const input = field('mark')
          if (input) input.value = answer.mark
          say({ kind: 'saved', at: new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) })
        } else say({ kind: answer.refused === 'draft-elsewhere' ? 'elsewhere' : answer.refused === 'signed-out' ? 'signedOut' : answer.refused === 'message-too-long' ? 'tooLong' : 'failed' })
        // Until somebody decides which of two texts stays, nothing more is kept.
        stopped = answer.refused === 'draft-elsewhere'
      } catch {
        say({ kind: 'failed' })
        timer = window.setTimeout(send, 15_000)
      }
      busy = false
      if (pressed) {
        const button = pressed
        pressed = null
        form.requestSubmit(button)
        return
      }
      if (again) {
        again = false
        void send()
      }
    }
    save.current = () => {
      stopped = false
      void send('over')
    }
    const later = (event?: Event) => {
      // Choices that are no part of the draft.
      if (event?.target instanceof Element && !(kept as readonly (string | null)[]).includes(event.target.getAttribute('name'))) return
      window.clearTimeout(timer)
      timer = window.setTimeout(send, rest)
    }
    const leave = () => {
      if (timer && document.visibilityState === 'hidden') void send()
    }
    const sent = (event: SubmitEvent) => {
      rests()
      if (event.submitter?.hasAttribute('data-insert')) {
        event.preventDefault()
        insert()
      } else if (busy) {
        // The form leaves with the mark that the running save will give it.
        event.preventDefault()
        pressed = event.submitter
      } else stopped = true
    }
    const insert = () => {
      const chosen = canned.find(({ id }) => id === field('canned')?.value)
      if (!chosen) return
      for (const [name, language] of [['original', field('originalLanguage')?.value], ['message', field('language')?.value]] as const) {
        const area = field(name) as HTMLTextAreaElement | null
        const text = chosen.body[language ?? '']
        if (!area || !text) continue
        const { selectionStart, selectionEnd, value } = area
        const before = value.slice(0, selectionStart)
        area.setRangeText((before && !before.endsWith('\n') ? '\n\n' : '') + text, selectionStart, selectionEnd, 'end')
        area.focus()
      }
      later()
    }
    form.addEventListener('input', later)
    form.addEventListener('submit', sent)
    document.addEventListener('visibilitychange', leave)
    form.dataset.keeps = ''
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('input', later)
      form.removeEventListener('submit', sent)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [action, canned])

  return (
    <div ref={here} className="kpt small">
      <span role="status" className="muted">{said && said.kind !== 'elsewhere' && `${words[said.kind]}${said.at ? ` ${said.at}` : ''}`}</span>
      {said?.kind === 'elsewhere' && (
        <span role="alert" className="note w">
          <span>
            {words.elsewhere}
            <button type="button" className="btn s quiet" onClick={() => window.location.reload()}>{words.reload}</button>
            <button type="button" className="btn s quiet" onClick={() => save.current()}>{words.keep}</button>
          </span>
        </span>
      )}
    </div>
  )
}
