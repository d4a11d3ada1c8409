import { LRUCache } from 'lru-cache'

/** At most `perMinute` requests a network and minute in this process; says how many seconds to wait when over. */
export function createRequestLimit(perMinute: number | undefined, now: () => number) {
  const windows = new LRUCache<string, { minute: number; count: number }>({ max: 50_000 })
  return (network: string): number | undefined => {
    if (perMinute === undefined) return undefined
    const minute = Math.floor(now() / 60_000)
    const found = windows.get(network)
    const window = found?.minute === minute ? found : { minute, count: 0 }
    window.count += 1
    windows.set(network, window)
    return window.count > perMinute ? 60 - Math.floor((now() / 1000) % 60) : undefined
  }
}
