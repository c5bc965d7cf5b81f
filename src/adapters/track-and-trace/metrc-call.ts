import { setTimeout as wait } from 'node:timers/promises'
import type { CallOutcome } from '../../ports/call-outcome'
import { ProviderError } from '../../ports/call-outcome'
import type { Pace, PaceLimit } from '../../ports/pace'
import type { Facility } from '../../ports/track-and-trace'
import { neverLeft, whyNoAnswer } from '../never-left'
import { parseJson } from '../parse-json'
import { refusalIn } from './metrc-objects'

export interface MetrcSettings {
  /** With `{state}` where a state’s two letters stand. */
  readonly url: string
  /** Of the house, as an integrator. */
  readonly vendorKey: string
  /** Of the people of a facility, by the number of its licence; `*`: of all others. */
  readonly userKeys: Readonly<Record<string, string>>
  /** Calls a second of one facility, and of all together. */
  readonly rates: { readonly facility: number; readonly vendor: number }
  readonly timeoutMs: number
}

export interface MetrcRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: readonly object[]
}

/** Longer than this nobody waits for a turn: the work is tried again later, and holds no worker until then. */
const LONGEST_TURN_MS = 5_000
/** Where the provider asks for patience and does not say how much. */
const PATIENCE_S = 2

type Unanswered = Exclude<CallOutcome<never>, { outcome: 'accepted' }>

/** Calls of Metrc: within its limits, under the keys of the facility, and told apart by what surely happened. */
export function metrcCalls({ url, vendorKey, userKeys, rates, timeoutMs }: MetrcSettings, pace: Pace) {
  const vendor: PaceLimit = { scope: 'metrc', perSecond: rates.vendor }
  const limitOf = ({ licence }: Facility): PaceLimit => ({ scope: `metrc:${licence}`, perSecond: rates.facility })

  async function turn(facility: Facility): Promise<boolean> {
    for (const until = Date.now() + LONGEST_TURN_MS; ; ) {
      const ms = await pace.take([limitOf(facility), vendor])
      if (ms === 0) return true
      if (Date.now() + ms > until) return false
      await wait(ms)
    }
  }

  /** @returns what was answered with 2xx, or what is known of the effect */
  async function call(facility: Facility, request: MetrcRequest): Promise<{ body: unknown } | Unanswered> {
    const userKey = userKeys[facility.licence] ?? userKeys['*']
    if (!userKey) return { outcome: 'later', why: 'no user key for this licence' }
    if (!(await turn(facility))) return { outcome: 'later', why: 'its limit is reached' }
    const { method, path, query, body } = request
    const target = new URL(path, url.replace('{state}', facility.state.toLowerCase()))
    target.search = new URLSearchParams({ licenseNumber: facility.licence, ...query }).toString()
    try {
      const response = await fetch(target, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Basic ${Buffer.from(`${vendorKey}:${userKey}`).toString('base64')}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const told = parseJson(await response.text())
      const { status } = response
      if (response.ok) return { body: told }
      if (status === 429) {
        const seconds = Number(response.headers.get('retry-after')) || PATIENCE_S
        await pace.hold(limitOf(facility).scope, seconds)
      }
      if (status === 429 || status === 401 || status === 403) return { outcome: 'later', why: `HTTP ${status}` }
      if (status >= 500) return { outcome: 'unknown', why: `HTTP ${status}` }
      return { outcome: 'refused', code: `http_${status}`, message: refusalIn(told) }
    } catch (error) {
      return { outcome: neverLeft(error) ? 'later' : 'unknown', why: whyNoAnswer(error) }
    }
  }

  return {
    call,
    /** @returns null where there is no such thing. @throws ProviderError */
    async ask(facility: Facility, path: string, query?: Readonly<Record<string, string>>): Promise<unknown> {
      const told = await call(facility, { method: 'GET', path, ...(query && { query }) })
      if ('body' in told) return told.body
      if (told.outcome === 'refused' && told.code === 'http_404') return null
      throw new ProviderError(told.outcome === 'refused' ? told.code : told.why)
    },
  }
}
