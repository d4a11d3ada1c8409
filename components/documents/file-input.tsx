'use client'

import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { acceptedFiles, documentBytes } from '@/lib/documents/limits'
import { type Arrived, upload } from './upload'

type Labels = { uploading: string; retry: string; remove: string; broken: string; signedOut: string; tooLarge: string; tooMany: string; empty: string; waiting: string }
type Props = { uploadHref: string; removeHref: string; room: number; describedBy: string; invalid: boolean; labels: Labels }
type Item = { key: number; file: File; share?: number; arrived?: Arrived; problem?: string; again?: boolean }

let keys = 0

/**
 * The file control. With script each file is sent as soon as it is chosen, with its progress; one that breaks off is sent again without
 * being chosen again, and the form itself then carries only the ids. Without script the form carries the files.
 */
export function FileInput({ uploadHref, removeHref, room, describedBy, invalid, labels }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [items, setItems] = useState<Item[]>([])
  const [waits, setWaits] = useState(false)
  /** Uploads that are under way, one after the other, and the button that was pressed meanwhile. */
  const running = useRef({ count: 0, failed: false, pressed: undefined as HTMLElement | null | undefined, last: Promise.resolve() })
  const change = (key: number, news: Partial<Item>) => setItems((all) => all.map((item) => (item.key === key ? { ...item, ...news } : item)))

  const start = ({ key, file }: Item) => {
    const now = running.current
    now.count += 1
    change(key, { share: 0, problem: undefined, again: false })
    now.last = now.last.then(async () => {
      const result = await upload(uploadHref, file, (share) => change(key, { share }))
      const arrived = typeof result === 'object' && 'id' in result ? result : undefined
      const problem = result === 'signed-out' ? labels.signedOut : result === 'broken' ? labels.broken : arrived ? undefined : result.about
      now.count -= 1
      now.failed ||= !arrived
      // What the form sends must stand in it before it leaves.
      flushSync(() => change(key, { arrived, problem, again: typeof result === 'string' }))
      if (now.count === 0) finish()
    })
  }

  /** The form leaves by itself when it has waited and everything has arrived. */
  const finish = () => {
    const now = running.current
    const { failed, pressed } = now
    now.failed = false
    now.pressed = undefined
    setWaits(false)
    if (pressed !== undefined && !failed) input.current?.form?.requestSubmit(pressed)
  }

  const choose = () => {
    const chosen = [...(input.current?.files ?? [])]
    if (input.current) input.current.value = ''
    let free = room - items.filter(({ problem }) => !problem).length
    const added = chosen.map((file): Item => ({ key: ++keys, file, problem: file.size > documentBytes ? labels.tooLarge : file.size === 0 ? labels.empty : free-- > 0 ? undefined : labels.tooMany }))
    setItems((all) => [...all.filter(({ problem, again }) => !problem || again), ...added])
    for (const item of added) if (!item.problem) start(item)
  }

  useEffect(() => {
    const form = input.current?.form
    if (!form) return
    // The files go by themselves: what is left is a plain form, which comes back as typed whatever happens.
    form.enctype = 'application/x-www-form-urlencoded'
    const wait = (event: SubmitEvent) => {
      if (running.current.count === 0) return
      event.preventDefault()
      running.current.pressed = event.submitter
      setWaits(true)
    }
    form.addEventListener('submit', wait)
    return () => form.removeEventListener('submit', wait)
  }, [input, running])

  return (
    <>
      {items.length > 0 && (
        <ul className="grid gap-2 mb-3 pl-0 list-none">
          {items.map((item) => (
            <li key={item.key} className="flex flex-wrap gap-x-3 gap-y-1 items-center min-w-0">
              <bdi className="break-all">{item.arrived?.name ?? item.file.name}</bdi>
              {item.arrived && (
                <>
                  <input type="hidden" name="document" value={item.arrived.id} />
                  <span className="small muted">{item.arrived.about}</span>
                  <button className="btn quiet s min-h-[44px]" type="submit" formAction={removeHref.replace('ID', item.arrived.id)}>
                    {labels.remove}
                    <span className="vh"> {item.arrived.name}</span>
                  </button>
                </>
              )}
              {item.problem && <span className="emsg">{item.problem}</span>}
              {item.again && <button className="btn sec s min-h-[44px]" type="button" onClick={() => start(item)}>{labels.retry}<span className="vh"> {item.file.name}</span></button>}
              {!item.arrived && !item.problem && <progress className="grow" aria-label={`${labels.uploading}: ${item.file.name}`} max={1} value={item.share} />}
            </li>
          ))}
        </ul>
      )}
      <p className="vh" aria-live="polite">{waits ? labels.waiting : items.map(({ file, arrived, problem }) => (arrived ? `${arrived.name}: ${arrived.about}` : problem ? `${file.name}: ${problem}` : '')).filter(Boolean).at(-1)}</p>
      <input ref={input} className="in" type="file" id="files" name="files" multiple accept={acceptedFiles} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={choose} />
    </>
  )
}
