import 'server-only'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

type Instruments = { registry: Registry; actions: Counter<'name' | 'outcome'>; seconds: Histogram<'kind'> }

declare global {
  var kinerjaInstruments: Instruments | undefined
}

function instruments(): Instruments {
  if (globalThis.kinerjaInstruments) return globalThis.kinerjaInstruments
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'kinerja_' })
  globalThis.kinerjaInstruments = {
    registry,
    actions: new Counter({
      name: 'kinerja_actions_total',
      help: 'Actions by name and outcome',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'kinerja_request_seconds',
      help: 'Seconds by kind of request',
      labelNames: ['kind'],
      registers: [registry],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    }),
  }
  return globalThis.kinerjaInstruments
}

export const countAction = (name: string, outcome: string) => instruments().actions.inc({ name, outcome })
export const timeRequest = (kind: 'page' | 'action' | 'handler') => instruments().seconds.startTimer({ kind })

export async function exposition(): Promise<{ type: string; text: string }> {
  const { registry } = instruments()
  return { type: registry.contentType, text: await registry.metrics() }
}
