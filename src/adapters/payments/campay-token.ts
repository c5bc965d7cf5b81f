import { z } from 'zod'
import { ProviderError } from '../../ports/call-outcome'
import { asked } from '../call'

export interface CamPayAccount {
  readonly url: string
  readonly username: string
  readonly password: string
  readonly timeoutMs: number
}

const Token = z.object({ token: z.string(), expires_in: z.number().default(3600) })

/** Before it ends, so that no request is under way with one that just did. */
const MARGIN_MS = 60_000

/** The token of the app: asked for once however many want it at a time, kept until shortly before it ends. */
export function campayToken({ url, username, password, timeoutMs }: CamPayAccount) {
  let kept: { token: Promise<string>; until: number } | undefined

  async function fetchToken(): Promise<string> {
    const answer = await asked({
      url: new URL('api/token/', url),
      method: 'POST',
      headers: {},
      json: { username, password },
      timeoutMs,
    })
    const read = Token.safeParse(answer.body)
    if (!read.success) throw new ProviderError(`no token: HTTP ${answer.status}`)
    if (kept) kept.until = Date.now() + read.data.expires_in * 1000 - MARGIN_MS
    return read.data.token
  }

  return {
    get(): Promise<string> {
      if (kept && kept.until > Date.now()) return kept.token
      const token = fetchToken()
      kept = { token, until: Number.POSITIVE_INFINITY }
      // Why it failed is told to whoever waits for it; the next asks anew.
      token.catch(() => {
        kept = undefined
      })
      return token
    },
    /** It was refused: the next is another. */
    drop(): void {
      kept = undefined
    },
  }
}
