import { z } from 'zod'

/** The contract's error body; Payload's own errors carry no code. */
const ErrorBody = z.object({
  errors: z.array(z.object({ message: z.string(), data: z.object({ code: z.string().optional() }).nullish() })).min(1),
})

/** The server said no, and meant it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly verb: string,
    readonly status: number,
    /** The contract's code, or `http_<status>` when the answer had none. */
    readonly code: string,
    message: string,
  ) {
    super(`${verb} → ${status} ${code}: ${message}`)
  }
}

export function refusalOf(verb: string, status: number, body: unknown): Refusal {
  const [error] = ErrorBody.safeParse(body).data?.errors ?? []
  return new Refusal(verb, status, error?.data?.code ?? `http_${status}`, error?.message ?? 'no message')
}

/** The call lost a race, or repeats a call whose answer was lost: whoever asked should read how things stand. */
export function isConflict(error: unknown): error is Refusal {
  return error instanceof Refusal && error.status === 409
}

/** The thing is not there any more for this caller: taken away, or never his. */
export function isGone(error: unknown): error is Refusal {
  return error instanceof Refusal && (error.status === 404 || error.status === 403)
}
