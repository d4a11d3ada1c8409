'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'

type Props = {
  /** Says how many cases are new since the page was made. */
  href: string
  /** A sentence for each number of them; the last one for all greater ones. */
  words: readonly string[]
  show: string
}

const everyMs = 20_000
/** Nobody touched the page for so long: it waits for a hand, so that a forgotten one does not keep its session awake. */
const awayMs = 300_000

/** Somebody is choosing or walking through the list: it must not move under their hand. */
const isBusy = (): boolean => document.querySelector('input[name=case]:checked, .its :focus-visible, .its:hover, dialog[open]') !== null

/**
 * Asks now and then whether there are new cases, never in a hidden tab, and at once when the reader comes back to it. They
 * appear by themselves; while the list is in use a button brings them.
 */
export function LiveChanges({ href, words, show }: Props) {
  const router = useRouter()
  /** How many wait for a hand, and of which list: a new page of it has them. */
  const [waiting, setWaiting] = useState({ href, count: 0 })
  const count = waiting.href === href ? waiting.count : 0
  const [said, setSaid] = useState('')
  const [, startTransition] = useTransition()
  const asked = useRef(href)
  const touched = useRef(0)

  useEffect(() => {
    asked.current = href
  }, [href])

  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return
      const from = asked.current
      const answer = await fetch(from, { headers: { accept: 'application/json' } }).catch(() => undefined)
      const found = answer?.ok ? ((await answer.json()) as { count: number }).count : 0
      if (found === 0 || asked.current !== from) return
      setSaid(words[Math.min(found, words.length - 1)] ?? '')
      if (isBusy() || performance.now() - touched.current > awayMs) setWaiting({ href: from, count: found })
      else startTransition(() => router.refresh())
    }
    const touch = () => {
      touched.current = performance.now()
    }
    const timer = setInterval(() => void ask(), everyMs)
    const back = () => void ask()
    document.addEventListener('pointermove', touch)
    document.addEventListener('keydown', touch)
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    return () => {
      clearInterval(timer)
      document.removeEventListener('pointermove', touch)
      document.removeEventListener('keydown', touch)
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
    }
  }, [router, words])

  return (
    <div className="live noprint">
      <span role="status" className={count > 0 ? undefined : 'vh'}>{said}</span>
      {count > 0 && <button type="button" className="btn s sec" onClick={() => startTransition(() => router.refresh())}>{show}</button>}
    </div>
  )
}
