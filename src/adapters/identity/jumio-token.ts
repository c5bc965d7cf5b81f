import { z } from 'zod'
import { ProviderError } from '../../ports/call-outcome'
import { whyNoAnswer } from '../never-left'
import { parseJson } from '../parse-json'

export interface JumioAccount {
  readonly authUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly userAgent: string
  readonly timeoutMs: number
}

const Token = z.object({ access_token: z.string(), expires_in: z.number().default(3600) })

/** Before it ends, so that no request is under way with one that just did. */
const MARGIN_MS = 60_000

/** The account’s token (OAuth 2 client credentials): asked for once however many want it at a time, kept until shortly before it ends. */
export function jumioToken({ authUrl, clientId, clientSecret, userAgent, timeoutMs }: JumioAccount) {
  let kept: { token: Promise<string>; until: number } | undefined

  async function fetchToken(): Promise<string> {
    const answer = await fetch(new URL('oauth2/token', authUrl), {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': userAgent,
      },
      body: 'grant_type=client_credentials',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error) => {
      throw new ProviderError(whyNoAnswer(error))
    })
    const read = Token.safeParse(parseJson(await answer.text()))
    if (!read.success) throw new ProviderError(`no token: HTTP ${answer.status}`)
    if (kept) kept.until = Date.now() + read.data.expires_in * 1000 - MARGIN_MS
    return read.data.access_token
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
