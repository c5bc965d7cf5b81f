import { expect } from 'vitest'
import type { Answer } from './api'
import type { Person, Town } from './town'

export interface Problem {
  sheet: string
  row: number | null
  column: string | null
  code: string
  value: string | null
  message: string
}

export interface Import {
  id: string
  status: string
  counts: Record<'new' | 'changed' | 'off' | 'unchanged' | 'problems' | 'priceJumps', number>
  outcomes: Record<'applied' | 'stale' | 'restored' | 'kept', number>
  problems: Problem[]
  by: string
  done: number
  total: number
}

interface Files {
  products?: string | Uint8Array<ArrayBuffer>
  options?: string | Uint8Array<ArrayBuffer>
  menu?: string
  whole?: boolean
}

/** Files for menus of `mine`, as the panel sends them. */
export function menuFiles(town: () => Town, who: () => Person = () => town().people.owner) {
  const token = () => who().token
  const base = () => `/api/restaurants/${town().mine.id}`

  function formOf({ whole, ...files }: Files): FormData {
    const form = new FormData()
    for (const [part, text] of Object.entries(files)) form.set(part, new File([text], `${part}.csv`))
    if (whole) form.set('whole', 'true')
    return form
  }

  /** The answer once the worker knows what the files would do; of one that is refused, the refusal. */
  async function check(files: Files, locale?: 'en' | 'fr'): Promise<Answer<Import>> {
    const answer = await send(files)
    if (answer.status !== 201) return answer
    const path = `/api/menu-imports/${answer.body.id}`
    const found = () => town().api.get<Import>(path, { token: token(), locale })
    await expect.poll(async () => (await found()).body.status, { timeout: 20_000, interval: 25 }).not.toBe('checking')
    return { ...(await found()), status: answer.status }
  }

  const send = (files: Files): Promise<Answer<Import>> =>
    town().api.post<Import>(`${base()}/menu-imports`, { token: token(), form: formOf(files) })

  async function checked(files: Files): Promise<Import> {
    const answer = await check(files)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body
  }

  const read = async (id: string) => (await town().api.get<Import>(`/api/menu-imports/${id}`, { token: token() })).body

  async function done(id: string, verb: 'apply' | 'undo'): Promise<Import> {
    const answer = await town().api.post(`/api/menu-imports/${id}/${verb}`, { token: token() })
    expect(answer.status, JSON.stringify(answer.body)).toBe(202)
    const end = verb === 'apply' ? 'applied' : 'undone'
    await expect.poll(async () => (await read(id)).status, { timeout: 20_000, interval: 50 }).toBe(end)
    return read(id)
  }

  return {
    send,
    check,
    checked,
    read,
    apply: (id: string) => done(id, 'apply'),
    undo: (id: string) => done(id, 'undo'),
    /** A file that has no mistakes, all the way. */
    async imported(files: Files): Promise<Import> {
      const found = await checked(files)
      expect(found.problems).toEqual([])
      return done(found.id, 'apply')
    },
    async exported(sheet: 'products' | 'options', style = 'point'): Promise<string> {
      const path = `${base()}/menu-export/${sheet}?style=${style}`
      return (await town().api.get<{ text: string }>(path, { token: token() })).body.text
    },
    changes: async (id: string, query = '') =>
      (
        await town().api.get<{ docs: Record<string, unknown>[] }>(`/api/menu-imports/${id}/changes${query}`, {
          token: token(),
        })
      ).body.docs,
  }
}
