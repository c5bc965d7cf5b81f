import type { Answer } from '../../../factories/api'

interface Times {
  /** Answered with success: it has happened, and happened once. */
  done: number
  /** The storm was over before an answer came: it may have happened, once. */
  unanswered: number
}

/**
 * What people know of what they did: by what it was and whose, however often they clicked. What the books have must be neither less than what
 * people were told, nor more than what they asked for.
 */
export class Told {
  private readonly times = new Map<string, Times>()

  /** @param answers to one deed that was clicked more than once, or to its only click */
  note(what: string, whose: string, answers: readonly (Answer<unknown> | null)[]): void {
    const key = `${what} ${whose}`
    const times = this.times.get(key) ?? { done: 0, unanswered: 0 }
    if (answers.some((answer) => answer !== null && answer.status < 300)) times.done++
    else if (answers.some((answer) => answer === null)) times.unanswered++
    this.times.set(key, times)
  }

  /** @param found how often each thing came about by our own rows, by the same names */
  differences(found: ReadonlyMap<string, number>): string[] {
    return [...new Set([...this.times.keys(), ...found.keys()])].flatMap((key) => {
      const { done, unanswered } = this.times.get(key) ?? { done: 0, unanswered: 0 }
      const times = found.get(key) ?? 0
      if (times >= done && times <= done + unanswered) return []
      return [`${key}: ${times} times, but ${done} were told of and ${unanswered} had no answer`]
    })
  }
}
