import { AsyncLocalStorage } from 'node:async_hooks'

type Storage = { enabled: boolean; kResourceStore: symbol }
type Resource = Record<symbol, unknown>
/** What Node calls for each storage and each new resource; not part of its interface. */
const step = '_propagate'
type WithStep = { [step]?: (this: Storage, resource: Resource, from: Resource) => void }

/**
 * Makes storages of a request's own values cheaper where Node still tells each of them of every timer, tick and promise (before version 24). Next has about ten,
 * and each writes a property into every one of these, also outside of requests, where the value is undefined: that alone was a tenth of a repeated page's time. A new resource without
 * the property reads as undefined too, so it need not be written (docs/decisions/036-lighter-storages.md). Says whether there was something to do.
 */
export function lightenStorages(): boolean {
  const prototype = AsyncLocalStorage.prototype as unknown as WithStep
  if (!prototype[step]) return false
  prototype[step] = function (resource, from) {
    const value = from[this.kResourceStore]
    // A timer that is used again still has the value of its first use.
    if (this.enabled && (value !== undefined || resource[this.kResourceStore] !== undefined)) resource[this.kResourceStore] = value
  }
  return true
}
