import { z } from 'zod'
import { ProviderError } from '../../ports/call-outcome'
import { keptToken } from '../kept-token'
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

/** The account’s token (OAuth 2 client credentials). */
export function jumioToken({ authUrl, clientId, clientSecret, userAgent, timeoutMs }: JumioAccount) {
  return keptToken(async () => {
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
    return { token: read.data.access_token, seconds: read.data.expires_in }
  })
}
