import { z } from 'zod'
import type { Answer, Api } from './api'
import { type Caller, Stranger } from './caller'
import { Refusal } from './refusal'
import type { Turnstile } from './turnstile'

export interface Credentials {
  readonly email: string
  readonly password: string
}

const Tokens = z.object({ accessToken: z.string().min(1), expiresIn: z.number().positive() })

/** Tokens are renewed when they have less than this left. */
const RENEW_BEFORE_MS = 120_000

interface Pair {
  readonly accessToken: string
  readonly expiresAt: number
  /** The refresh cookie as `name=value`, where the server set one. */
  readonly cookie: string | undefined
}

interface SessionOptions {
  /** Sent along with every call, such as the language. */
  readonly headers?: Readonly<Record<string, string>>
  /** Where many sign in at once: a password check is hard work for the server. */
  readonly turnstile?: Turnstile
}

/** One person's sign-in, kept alive for the whole day: refreshed before it expires, renewed with the password when that fails. */
export class Session implements Caller {
  private pair: Pair | undefined
  private renewal: Promise<Pair> | undefined

  constructor(
    private readonly api: Api,
    private readonly credentials: Credentials,
    readonly address: string,
    private readonly options: SessionOptions = {},
  ) {}

  /** A token that works for at least two more minutes. */
  async token(): Promise<string> {
    if (this.pair && this.pair.expiresAt - Date.now() > RENEW_BEFORE_MS) return this.pair.accessToken
    this.renewal ??= this.renew().finally(() => {
      this.renewal = undefined
    })
    this.pair = await this.renewal
    return this.pair.accessToken
  }

  async headers(): Promise<Record<string, string>> {
    return { ...this.options.headers, Authorization: `Bearer ${await this.token()}` }
  }

  forget(): void {
    this.pair = undefined
  }

  private async renew(): Promise<Pair> {
    const cookie = this.pair?.cookie
    if (!cookie) return this.signIn()
    const by = new Stranger(this.address)
    by.carry({ Cookie: cookie })
    try {
      return pairOf(await this.api.call('POST', '/api/auth/refresh-token', { by, answer: Tokens, key: null }))
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return this.signIn()
      throw error
    }
  }

  private async signIn(): Promise<Pair> {
    const by = new Stranger(this.address)
    const knock = () =>
      this.api.call('POST', '/api/auth/login', { by, answer: Tokens, body: this.credentials, key: null })
    return pairOf(await (this.options.turnstile?.pass(knock) ?? knock()))
  }
}

function pairOf({ body, headers }: Answer<z.output<typeof Tokens>>): Pair {
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .find((pair) => /refresh/i.test(pair))
  return { accessToken: body.accessToken, expiresAt: Date.now() + body.expiresIn * 1_000, cookie }
}
