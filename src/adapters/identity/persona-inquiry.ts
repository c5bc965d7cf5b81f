import { z } from 'zod'
import type { IdentityFinding } from '../../domain/identity-checks/finding'
import type { IdentityRecord } from '../../ports/identity'
import { dayOf, nameOf, paperOf } from './read-paper'

const Field = z.object({ value: z.unknown() })

export const Inquiry = z.object({
  id: z.string(),
  attributes: z.object({
    status: z.string(),
    'reference-id': z.string().nullish(),
    'created-at': z.string().nullish(),
    'decisioned-at': z.string().nullish(),
    'completed-at': z.string().nullish(),
    'failed-at': z.string().nullish(),
    fields: z.record(z.string(), Field).default({}),
  }),
})

export const Answered = z.object({
  data: Inquiry,
  meta: z.object({ 'one-time-link': z.string().nullish(), 'one-time-link-short': z.string().nullish() }).nullish(),
})

/**
 * Persona’s words in ours. What is not known is still under way: an unknown word lets nobody through and turns nobody away.
 * @param decides whether a workflow of the account decides after `completed`: then only `approved` and `declined` are final
 */
function stateOf(status: string, decides: boolean): IdentityFinding['state'] {
  switch (status) {
    case 'created':
      return 'created'
    case 'needs_review':
      return 'review'
    case 'completed':
      return decides ? 'in_progress' : 'passed'
    case 'failed':
      return decides ? 'in_progress' : 'rejected'
    case 'approved':
      return 'passed'
    case 'declined':
      return 'rejected'
    case 'expired':
      return 'expired'
    default:
      return 'in_progress'
  }
}

export function recordOf({ id, attributes }: z.output<typeof Inquiry>, decides: boolean): IdentityRecord {
  const { fields, status } = attributes
  const text = (name: string): string | null => {
    const value = fields[name]?.value
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const decided = attributes['decisioned-at'] ?? attributes['completed-at'] ?? attributes['failed-at']
  return {
    reference: id,
    operationId: attributes['reference-id'] ?? null,
    state: stateOf(status, decides),
    dateOfBirth: dayOf(text('birthdate')),
    name: nameOf(text('name-first'), text('name-last')),
    documentKind: paperOf(text('identification-class')),
    issuing: issuingOf(text('identification-country-code'), text('identification-state')),
    documentExpiresOn: dayOf(text('identification-expiration-date')),
    decidedAt: decided ? new Date(decided) : null,
  }
}

function issuingOf(country: string | null, state: string | null): string | null {
  return country && state ? `${country}-${state}` : country
}
