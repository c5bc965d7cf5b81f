import { stopOnSignals } from './shutdown'
import { startServer } from './start'

/** Long enough for a balancer that looks every second. */
const DRAIN_MS = 1_000

const server = await startServer()
stopOnSignals(() => server.stop({ drainMs: DRAIN_MS }))
