import { expect } from 'vitest'
import { type Simulator, startSimulator } from '../setup/simulator'

const ACCOUNT = `AC${'0'.repeat(32)}`
const TOKEN = 'a-token-for-tests'

export interface SentText {
  sid: string
  to: string
  body: string
}

/** Twilio's stand-in, and what it was told to send. */
export interface Texts {
  simulator: Simulator
  /** What a server is started with to use it. */
  settings: Record<string, string>
  /** The newest first. */
  to(phone: string): Promise<SentText[]>
  /** The code of a further text to this telephone, after so many that came before. */
  code(phone: string, before?: number): Promise<string>
}

export async function startTexts(): Promise<Texts> {
  const simulator = await startSimulator('twilio', { key: `${ACCOUNT}:${TOKEN}` })
  const authorization = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`

  async function to(phone: string): Promise<SentText[]> {
    const url = `${simulator.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json?To=${encodeURIComponent(phone)}&PageSize=100`
    const answer = await fetch(url, { headers: { authorization } })
    return ((await answer.json()) as { messages: SentText[] }).messages
  }

  return {
    simulator,
    settings: {
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_AUTH_TOKEN: TOKEN,
      TWILIO_FROM: '+15005550006',
      TWILIO_URL: simulator.url,
    },
    to,
    async code(phone, before = 0) {
      await expect.poll(async () => (await to(phone)).length, { timeout: 10_000 }).toBe(before + 1)
      return codeIn((await to(phone))[0]?.body ?? '')
    },
  }
}

function codeIn(body: string): string {
  const code = /^\d{6}/.exec(body)?.[0]
  if (!code) throw new Error(`no code in: ${body}`)
  return code
}

/** Another code than this one. */
export const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
