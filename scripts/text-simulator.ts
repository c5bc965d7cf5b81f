import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startProcess } from '../simulators/kit/start'
import { env } from '../src/env'

interface TextSimulator {
  /** A page of what was sent. */
  url: string
  /** What the server is started with to send by it. */
  settings: Record<string, string>
  stop(): Promise<void>
}

const ACCOUNT = `AC${'0'.repeat(32)}`

/** Twilio's stand-in beside a demo, with a token made up for this run. Undefined where the environment names a real account. */
export async function startTextSimulator(port: number): Promise<TextSimulator | undefined> {
  const { TWILIO_ACCOUNT_SID, DATA_DIR } = env()
  if (TWILIO_ACCOUNT_SID) return undefined
  const token = randomBytes(16).toString('hex')
  const options = { port: String(port), key: `${ACCOUNT}:${token}`, directory: join(DATA_DIR, 'demo-texts') }
  // Ctrl-C reaches the demo alone, which ends things in order.
  const { url, end } = await startProcess('twilio', options, { detached: true })
  const settings = {
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_AUTH_TOKEN: token,
    TWILIO_FROM: '+15005550006',
    TWILIO_URL: url,
  }
  return { url, settings, stop: end }
}
