import { type Context, isSpanContextValid, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { Observer } from '@/lib/observer'

/** The parent that a W3C traceparent names; the root for anything else. */
function contextOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? []
  if (!traceId || !spanId || !isSpanContextValid({ traceId, spanId, traceFlags: TraceFlags.NONE })) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number.parseInt(flags!, 16), isRemote: true })
}

/**
 * Traces by OTLP over HTTP. Where they go, how many and under which name is read by the library from the standard OTEL_ variables.
 * Nothing is registered globally, so only the portal's own spans are made: they hold no address and no value.
 */
export function createTraces(): { startSpan: NonNullable<Observer['startSpan']>; stop: () => Promise<void> } {
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': 'invest-portal' })).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const tracer = provider.getTracer('invest-portal')
  return {
    startSpan: (name, parent, attributes) => {
      const span = tracer.startSpan(name, { kind: name === 'request' ? SpanKind.SERVER : name === 'query' ? SpanKind.CLIENT : SpanKind.INTERNAL, attributes }, contextOf(parent))
      const { traceId, spanId, traceFlags } = span.spanContext()
      return {
        trace: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
        end: ({ status, surface, failed } = {}) => {
          if (status !== undefined) span.setAttribute('http.response.status_code', status)
          if (surface) span.setAttribute('invest.surface', surface)
          if (failed || (status ?? 0) >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    stop: () => provider.shutdown().catch(() => {}),
  }
}
