import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { BackgroundChecks, CheckAsk, CheckRing } from '../../ports/background-checks'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import { asked, call, outcomeOf } from '../call'
import { parseJson } from '../parse-json'
import { Candidate, Invitation, listOf, problemOf, Report, recordOf } from './checkr-objects'

export interface CheckrSettings {
  readonly url: string
  /** Signs their calls too. */
  readonly key: string
  /** Which searches are made, by its short name in the account. */
  readonly package: string
  /** An e-mail address of ours: who asks for a removal. */
  readonly contact: string
  readonly timeoutMs: number
}

const Event = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: z.object({ id: z.string(), object: z.string() }) }),
})

const SUBJECTS: readonly string[] = ['candidate', 'invitation', 'report']
const PATHS = { candidate: 'candidates', invitation: 'invitations', report: 'reports' } as const

/**
 * Checkr: a candidate, an invitation by which he gives his consent and his tax number to Checkr itself, a report. Everything about a check hangs on
 * its candidate, who carries the operation’s id.
 */
export function checkr({ url, key, package: slug, contact, timeoutMs }: CheckrSettings): BackgroundChecks {
  const headers = { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` }

  async function make<T extends z.ZodType>(
    path: string,
    { key: once, json, shape }: { key: string; json: object; shape: T },
  ): Promise<CallOutcome<z.output<T>>> {
    const told = await call({
      url: new URL(path, url),
      method: 'POST',
      headers: { ...headers, 'idempotency-key': once },
      json,
      timeoutMs,
    })
    if ('outcome' in told) return told
    const read = shape.safeParse(told.body)
    if (told.status === 201 && read.success) return { outcome: 'accepted', value: read.data }
    if (told.status < 300) return { outcome: 'unknown', why: 'an answer of another shape' }
    return outcomeOf(told, problemOf(told))
  }

  /** @returns null where there is no such thing. @throws ProviderError */
  async function get<T extends z.ZodType>(path: string, shape: T): Promise<z.output<T> | null> {
    const { status, body } = await asked({ url: new URL(path, url), method: 'GET', headers, timeoutMs })
    if (status === 404) return null
    const read = shape.safeParse(body)
    if (status !== 200) throw new ProviderError(`HTTP ${status}`)
    if (!read.success) throw new ProviderError('an answer of another shape', { cause: read.error })
    return read.data
  }

  async function recordFor(candidate: z.output<typeof Candidate>) {
    const report = candidate.report_ids.at(-1)
    const invitations = await get(`v1/invitations?candidate_id=${encodeURIComponent(candidate.id)}`, listOf(Invitation))
    const told = report ? await get(`v1/reports/${encodeURIComponent(report)}`, Report) : null
    return recordOf(candidate.id, invitations?.data.at(0) ?? null, told)
  }

  return {
    name: 'checkr',
    countries: ['US'],

    async order({ operationId, givenName, familyName, email, phone, bornOn, country, region, city }: CheckAsk) {
      const place = [{ country, state: region, city }]
      const candidate = await make('v1/candidates', {
        key: `candidate:${operationId}`,
        json: {
          first_name: givenName,
          last_name: familyName,
          no_middle_name: true,
          email,
          ...(phone && { phone }),
          ...(bornOn && { dob: bornOn }),
          custom_id: operationId,
          work_locations: place,
        },
        shape: Candidate,
      })
      if (candidate.outcome !== 'accepted') return candidate
      const { id } = candidate.value
      const invitation = await make('v1/invitations', {
        key: `invitation:${operationId}`,
        json: { package: slug, candidate_id: id, work_locations: place, tags: [] },
        shape: Invitation,
      })
      if (invitation.outcome !== 'accepted') return invitation
      return { outcome: 'accepted', value: recordOf(id, invitation.value, null) }
    },

    async read(reference) {
      const candidate = await get(`v1/candidates/${encodeURIComponent(reference)}`, Candidate)
      return candidate && recordFor(candidate)
    },

    async find(operationId) {
      const found = await get(`v1/candidates?custom_id=${encodeURIComponent(operationId)}`, listOf(Candidate))
      // A filter that is not known would be ignored, and answer with somebody else.
      const candidate = found?.data.find(({ custom_id }) => custom_id === operationId)
      const record = candidate && (await recordFor(candidate))
      return record && (record.invitation || record.report) ? record : null
    },

    async candidateOf(subject, reference) {
      if (subject === 'candidate') return reference
      const found = await get(
        `v1/${PATHS[subject]}/${encodeURIComponent(reference)}`,
        z.object({ candidate_id: z.string() }),
      )
      return found?.candidate_id ?? null
    },

    async forget(candidate) {
      const told = await call({
        url: new URL(`v1/candidates/${encodeURIComponent(candidate)}/pii`, url),
        method: 'DELETE',
        headers,
        json: { deletion_contact_email_address: contact },
        timeoutMs,
      })
      if ('outcome' in told) return told
      if (told.status < 300 || told.status === 404) return { outcome: 'accepted', value: null }
      return outcomeOf(told, problemOf(told))
    },

    hear({ headers: given, body }) {
      const said = Buffer.from(given['x-checkr-signature'] ?? '', 'hex')
      const expected = createHmac('sha256', key).update(body).digest()
      if (said.length !== expected.length || !timingSafeEqual(said, expected)) return null
      const event = Event.safeParse(parseJson(Buffer.from(body).toString('utf8')))
      if (!event.success) return 'other'
      const { id: eventId, type, data } = event.data
      const { object: subject, id: reference } = data.object
      return SUBJECTS.includes(subject)
        ? { eventId, type, subject: subject as CheckRing['subject'], reference }
        : 'other'
    },
  }
}
