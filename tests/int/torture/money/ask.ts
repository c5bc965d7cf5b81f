import { randomUUID } from 'node:crypto'
import type { Answer, Api, CallOptions } from '../../../factories/api'
import { isOver, type Storm } from './chaos'

const PAUSE_MS = 50
const ANSWERED = new Set([500, 502, 503])

/** Asks until there is an answer, with the same key, as an app does; each try of whichever process has its turn. Null: the storm was over first. */
export type Ask = <B>(path: string, options: CallOptions, method?: 'GET') => Promise<Answer<B> | null>

export function insisting(apis: readonly Api[], storm: Storm, count: (what: string) => void): Ask {
  let turn = 0
  return async <B>(path: string, options: CallOptions, method: 'GET' | 'POST' = 'POST') => {
    const key = method === 'POST' ? (options.key ?? randomUUID()) : undefined
    for (;;) {
      try {
        const api = apis[turn++ % apis.length] as Api
        const answer = await api.call<B>(method, path, { ...options, key })
        if (!ANSWERED.has(answer.status)) {
          count(`${answer.code ?? answer.status}`)
          return answer
        }
        count(`http ${answer.status}`)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        count('no answer')
      }
      if (isOver(storm)) return null
      await pause()
    }
  }
}

/** Between two looks at something that only time brings on. */
export const pause = (times = 1) => new Promise((resolve) => setTimeout(resolve, times * PAUSE_MS))
