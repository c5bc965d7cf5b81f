import { z } from 'zod'
import type { ReportedStatus } from '../../domain/drivers/background-check'
import type { CheckRecord } from '../../ports/background-checks'
import type { Answer } from '../call'

export const Candidate = z.object({
  id: z.string(),
  custom_id: z.string().nullish(),
  report_ids: z.array(z.string()).default([]),
})

export const Invitation = z.object({
  id: z.string(),
  status: z.string(),
  invitation_url: z.string().nullish(),
  report_id: z.string().nullish(),
})

export const Report = z.object({
  id: z.string(),
  status: z.string(),
  result: z.string().nullish(),
  adjudication: z.string().nullish(),
  completed_at: z.coerce.date().nullish(),
})

/** The newest first. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ data: z.array(item) })

/** New accounts tell the outcome in `result`, old ones in `status`; a word that is not known is not an end. */
function statusOf({ status, result }: z.output<typeof Report>): ReportedStatus {
  const outcome = result ?? status
  if (status === 'dispute') return 'disputed'
  if (status === 'canceled') return 'canceled'
  return outcome === 'clear' || outcome === 'consider' ? outcome : 'running'
}

export function recordOf(
  candidate: string,
  invitation: z.output<typeof Invitation> | null,
  report: z.output<typeof Report> | null,
): CheckRecord {
  const invited = invitation?.status ?? 'pending'
  const status = report
    ? statusOf(report)
    : invited === 'expired'
      ? 'expired'
      : invited === 'completed'
        ? 'running'
        : 'invited'
  return {
    status,
    candidate,
    invitation: invitation?.id ?? null,
    report: report?.id ?? null,
    url: status === 'invited' ? (invitation?.invitation_url ?? null) : null,
    adjudication: report?.adjudication ?? null,
    completedAt: report?.completed_at ?? null,
  }
}

const Problem = z.object({ error: z.string().optional(), errors: z.array(z.string()).optional() })

export function problemOf({ status, body }: Answer): { code: string; message: string } {
  const { error, errors = [] } = Problem.safeParse(body).data ?? {}
  return { code: `http_${status}`, message: [error, ...errors].filter(Boolean).join('; ') }
}
