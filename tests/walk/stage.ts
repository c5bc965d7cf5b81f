import type { View, Viewer } from './view'

type SignedIn = Exclude<Viewer, 'guest'>

/** A running Waybill and who can sign in there. */
export interface Stage {
  url: string
  people: Record<SignedIn, { email: string; password: string }>
}

/** Thrown where a view has nothing to show: no row answers its question. */
export class NoRow extends Error {}

/** Asks the API in people's names; each signs in once, and again where that is long ago. */
export class Rows {
  readonly #tokens = new Map<SignedIn, Promise<string>>()
  readonly #rows = new Map<string, Promise<Record<string, unknown>>>()

  constructor(readonly stage: Stage) {}

  /** The view's address, its braces filled from the row that it asks for. */
  async pathOf({ name, path, row, viewer }: View): Promise<string> {
    if (!row) return path
    const asker = viewer === 'guest' ? 'admin' : viewer
    const key = `${asker} ${row}`
    const asked = this.#rows.get(key) ?? this.#ask(asker, row)
    this.#rows.set(key, asked)
    const found = await asked
    return path.replace(/\{(\w+)\}/, (_, field: string) => {
      const value = found[field]
      if (typeof value !== 'string') throw new NoRow(`${name}: nothing answers ${row}`)
      return value
    })
  }

  async #ask(asker: SignedIn, row: string, signedInAnew = false): Promise<Record<string, unknown>> {
    const token = this.#tokens.get(asker) ?? this.#signIn(asker)
    this.#tokens.set(asker, token)
    const answer = await fetch(`${this.stage.url}/api/${row}`, { headers: { authorization: `Bearer ${await token}` } })
    // A walk may take longer than a token holds.
    if (answer.status === 401 && !signedInAnew) {
      this.#tokens.delete(asker)
      return this.#ask(asker, row, true)
    }
    if (!answer.ok) throw new Error(`${row} answered ${answer.status}`)
    const { docs } = (await answer.json()) as { docs: Record<string, unknown>[] }
    return docs[0] ?? {}
  }

  async #signIn(asker: SignedIn): Promise<string> {
    const answer = await fetch(`${this.stage.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.stage.people[asker]),
    })
    if (!answer.ok) throw new Error(`sign-in as ${asker} answered ${answer.status}`)
    return ((await answer.json()) as { accessToken: string }).accessToken
  }
}
