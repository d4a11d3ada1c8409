'use client'

import { useSyncExternalStore } from 'react'

/** Opens the browser's own dialog; without script the browser's menu does. */
export function PrintButton({ label }: { label: string }) {
  const live = useSyncExternalStore(() => () => {}, () => true, () => false)
  return live ? <button type="button" className="btn s noprint" onClick={() => window.print()}>{label}</button> : null
}
