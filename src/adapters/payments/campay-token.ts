import { z } from 'zod'
import { ProviderError } from '../../ports/call-outcome'
import { asked } from '../call'
import { keptToken } from '../kept-token'

export interface CamPayAccount {
  readonly url: string
  readonly username: string
  readonly password: string
  readonly timeoutMs: number
}

const Token = z.object({ token: z.string(), expires_in: z.number().default(3600) })

/** The token of the app. */
export function campayToken({ url, username, password, timeoutMs }: CamPayAccount) {
  return keptToken(async () => {
    const answer = await asked({
      url: new URL('api/token/', url),
      method: 'POST',
      headers: {},
      json: { username, password },
      timeoutMs,
    })
    const read = Token.safeParse(answer.body)
    if (!read.success) throw new ProviderError(`no token: HTTP ${answer.status}`)
    return { token: read.data.token, seconds: read.data.expires_in }
  })
}
