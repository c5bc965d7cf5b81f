import { vi } from 'vitest'

/**
 * Test files take turns in two processes, so that packages are loaded twice and not two hundred times. What is Waybill's begins anew with each:
 * its modules, its settings, and Payload's instance, which is one per process.
 */
const kept = globalThis as { waybillSettings?: NodeJS.ProcessEnv; _payload?: Map<string, unknown> }
kept.waybillSettings ??= { ...process.env }
for (const key of Object.keys(process.env)) if (!(key in kept.waybillSettings)) delete process.env[key]
Object.assign(process.env, kept.waybillSettings)
kept._payload?.clear()
vi.resetModules()
