/** Kinds of answers, a few and fixed: labels of metrics never hold an address or a reference. */
export const surfaces = ['kept', 'page', 'data', 'work', 'form', 'file', 'other'] as const
export type Surface = (typeof surfaces)[number]

/** Why somebody was not signed in. */
export type SignInRefusal = 'too-many' | 'link'

export type Span = {
  /** The span as a W3C traceparent: the parent of what comes below it. */
  trace: string
  end: (facts?: { status?: number; surface?: Surface; failed?: boolean }) => void
}

/** What the process counts and traces. Nothing at all until `serve.ts` sets it up, so it costs nothing when it is off. */
export type Observer = {
  answered?: (surface: Surface, status: number, seconds: number) => void
  queried?: (seconds: number, failed: boolean) => void
  signInRefused?: (reason: SignInRefusal) => void
  /** Opens a span below `parent`. Attributes hold no value that a person typed. */
  startSpan?: (name: string, parent: string | undefined, attributes: Record<string, string | number>) => Span
}

const key = Symbol.for('invest.observer')
const holder = globalThis as unknown as { [key]?: Observer }

export const observer = (): Observer => (holder[key] ??= {})
export const setObserver = (next: Observer): void => {
  holder[key] = next
}
