'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

type Props = { form: string; labels: Record<number, string>; all: string }

const boxes = (form: string) => [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=case][form=${form}]`)]

/** How many cases are chosen, and a box that chooses all of the page. Without script each is chosen by itself. */
export function ChosenCount({ form, labels, all }: Props) {
  const live = useSyncExternalStore(() => () => {}, () => true, () => false)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const look = () => setCount(boxes(form).filter(({ checked }) => checked).length)
    look()
    document.addEventListener('change', look)
    return () => document.removeEventListener('change', look)
  }, [form])
  if (!live) return null
  const choose = (checked: boolean) => {
    for (const box of boxes(form)) box.checked = checked
    setCount(checked ? boxes(form).length : 0)
  }
  return (
    <p className="cc">
      <label className="ck">
        <input type="checkbox" checked={count > 0 && count === boxes(form).length} onChange={(event) => choose(event.target.checked)} />
        <span>{all}</span>
      </label>
      <span role="status">{labels[Math.min(count, 50)]}</span>
    </p>
  )
}
