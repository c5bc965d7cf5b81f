import type { Outcome } from '../ports/integrations'

export interface Outcomes {
  /** The same port, of which every call's end is noted under a name. */
  watched<Port extends object>(name: string, port: Port): Port
  of(name: string): Outcome | null
}

/** Remembers how the last call of each provider ended. In this process alone: it is a hint for who runs it, not a record. */
export function openOutcomes(now: () => Date): Outcomes {
  const last = new Map<string, Outcome>()
  const note = (name: string, failure: string | null) => last.set(name, { at: now(), failure })
  return {
    of: (name) => last.get(name) ?? null,
    watched(name, port) {
      return new Proxy(port, {
        get(target, key) {
          const own: unknown = Reflect.get(target, key, target)
          if (typeof own !== 'function') return own
          return (...args: unknown[]): unknown => {
            const answer: unknown = Reflect.apply(own, target, args)
            if (answer instanceof Promise)
              answer.then(
                (told: unknown) => note(name, undoneOf(told)),
                (error: unknown) => note(name, reasonOf(error)),
              )
            return answer
          }
        },
      })
    },
  }
}

/** Of what a provider answered that it did not do, or may not have done; a refusal is an answer like another. */
function undoneOf(told: unknown): string | null {
  if (typeof told !== 'object' || told === null || !('outcome' in told)) return null
  return told.outcome === 'later' || told.outcome === 'unknown' ? told.outcome : null
}

/** What kind of failure it was. Its message may quote an address with a key in it, and is left to the log. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { reason, code } = error as { reason?: unknown; code?: unknown }
  const why = [reason, code].find((each) => typeof each === 'string')
  return why === undefined ? error.name : String(why)
}
