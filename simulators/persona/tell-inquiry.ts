import type { Inquiry } from './inquiries'

const iso = (seconds: number | undefined) => (seconds === undefined ? null : new Date(seconds * 1000).toISOString())

/** An inquiry as it stands on the wire, kebab-case. */
export function tellInquiry({
  id,
  status,
  referenceId,
  templateId,
  tags,
  fields,
  createdAt,
  times,
  redactedAt,
}: Inquiry) {
  const { completed, failed, expired, pending } = times
  return {
    type: 'inquiry',
    id,
    attributes: {
      status,
      'reference-id': referenceId,
      note: null,
      behaviors: {},
      tags,
      creator: 'API',
      'created-at': iso(createdAt),
      'started-at': iso(pending),
      'completed-at': iso(completed),
      'failed-at': iso(failed),
      'decisioned-at': iso(times.approved ?? times.declined),
      'expired-at': iso(expired),
      'redacted-at': iso(redactedAt ?? undefined),
      fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { type: 'string', value }])),
    },
    relationships: {
      'inquiry-template': { data: { type: 'inquiry-template', id: templateId } },
      verifications: { data: [] },
      sessions: { data: [] },
    },
  }
}
