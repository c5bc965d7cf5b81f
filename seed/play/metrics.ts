import { type Summary, summarize } from './statistics'

/** Why a call was sent again. */
export type RetryCause = 'connection' | 'unavailable' | 'rate_limited'

/** What the replay's callers saw of the server: how long each answer took, and what had to be sent again. */
export class Metrics {
  private readonly latencies = new Map<string, number[]>()
  private readonly retries = new Map<RetryCause, number>()

  /** @param verb method and path with ids taken out, or the name of a socket event. */
  answered(verb: string, milliseconds: number): void {
    const known = this.latencies.get(verb)
    if (known) known.push(milliseconds)
    else this.latencies.set(verb, [milliseconds])
  }

  retried(cause: RetryCause): void {
    this.retries.set(cause, (this.retries.get(cause) ?? 0) + 1)
  }

  /** Milliseconds; `overall` covers every verb of the API, sockets excepted. */
  summary(): { overall: Summary | undefined; verbs: Record<string, Summary>; retries: Record<string, number> } {
    const verbs: Record<string, Summary> = {}
    for (const [verb, sample] of [...this.latencies].sort(([a], [b]) => a.localeCompare(b))) {
      const summary = summarize(sample)
      if (summary) verbs[verb] = summary
    }
    const http = [...this.latencies].filter(([verb]) => !verb.startsWith(SOCKET_VERB)).flatMap(([, sample]) => sample)
    return { overall: summarize(http), verbs, retries: Object.fromEntries(this.retries) }
  }
}

/** What names of socket events begin with, so that they are told apart from HTTP verbs. */
export const SOCKET_VERB = 'socket '
