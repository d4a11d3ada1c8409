import type { Env } from '@/lib/env'
import { setObserver } from '@/lib/observer'
import type { Readings } from './prometheus'

type Metrics = { token: string; contentType: string; read: () => Promise<string> }

/**
 * Starts what METRICS_TOKEN and OTEL_EXPORTER_OTLP_ENDPOINT ask for, before the first request. Their libraries are loaded
 * only then: without these settings nothing is counted or traced.
 */
export async function startObserving(env: Env, process: () => Pick<Readings, 'renders' | 'connections'>): Promise<{ metrics?: Metrics; stop: () => Promise<void> }> {
  const token = env.METRICS_TOKEN
  const measured = token ? await Promise.all([import('./prometheus'), import('./readings')]).then(([{ createPrometheus }, { createReadings }]) => createPrometheus(createReadings(process))) : undefined
  const traces = env.OTEL_EXPORTER_OTLP_ENDPOINT ? await import('./traces').then(({ createTraces }) => createTraces()) : undefined
  setObserver({ ...measured?.observer, ...(traces && { startSpan: traces.startSpan }) })
  return {
    ...(token && measured && { metrics: { token, contentType: measured.contentType, read: measured.read } }),
    stop: async () => traces?.stop(),
  }
}
