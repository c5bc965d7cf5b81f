import type { App } from '../../src/commands/app'

const HOUR = 3_600_000

/** The same house as it was some hours ago: what was done then says so itself, and the log says beside it when it was written down. */
export function hoursBefore(app: App, hours: number): App {
  if (hours === 0) return app
  const { clock } = app
  return { ...app, clock: { ...clock, now: () => new Date(clock.now().getTime() - hours * HOUR) } }
}
