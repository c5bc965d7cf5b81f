import type { z } from 'zod'
import { WaybillError } from '../domain/errors'
import { keepSurviving } from './compliance-log/keep-surviving'
import type { Call, CommandContext } from './context'
import { claimKey } from './idempotency'
import { type Outbox, openOutbox } from './outbox'
import { parseInput } from './parse-input'
import { refusalOf, shouldRetry } from './postgres-errors'

export type Command<Input, Result> = (call: Call, input: Input) => Promise<Result>

/** Serialisation failures and deadlocks are retried so many times, with a growing random pause. */
const MAX_ATTEMPTS = 5

/**
 * One verb, whole: input parsed, one transaction, idempotency, its record in the log, events and jobs in the same commit, bounded retry.
 * The body must be re-runnable: it touches nothing but `ctx`.
 * @param options.audit false for what has no consequence and leaves no record of its own: carts
 * @param options.keyed false where the answer holds secrets: it is never stored to be replayed
 * @example const pause = command('restaurant.pause', z.object({ restaurantId: z.uuid() }), async (ctx, { restaurantId }) => { … })
 */
export function command<Schema extends z.ZodType, Result>(
  name: string,
  schema: Schema,
  body: (ctx: CommandContext, input: z.output<Schema>) => Promise<Result>,
  options: { audit?: boolean; keyed?: boolean } = {},
): Command<z.input<Schema>, Result> {
  const { audit = true, keyed = true } = options
  return async (given, raw) => {
    const call = keyed ? given : { ...given, idempotencyKey: undefined }
    const input = parseInput(schema, raw, call.locale)
    for (let attempt = 1; ; attempt++) {
      let outbox: Outbox | undefined
      try {
        const answer = await call.app.db.transaction(async (tx) => {
          const replay = call.idempotencyKey ? await claimKey<Result>(tx, call, name, input) : undefined
          if (replay) {
            call.onReplay?.()
            return replay.answer
          }
          outbox = openOutbox(tx, call, name)
          const result = await body(outbox.context, input)
          await outbox.flush({ audit, answer: result })
          return result
        })
        outbox?.settled()
        return answer
      } catch (error) {
        if (shouldRetry(error) && attempt < MAX_ATTEMPTS) {
          await pause(attempt)
          continue
        }
        const refusal = refusalOf(error) ?? error
        if (refusal instanceof WaybillError) await keepSurviving(call, name, outbox?.surviving() ?? [])
        throw refusal
      }
    }
  }
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
}
