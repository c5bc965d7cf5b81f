/** A token as a provider gives it out: for so many seconds. */
interface Given {
  readonly token: string
  readonly seconds: number
}

/** Before it ends, so that no request is under way with one that just did. */
const MARGIN_MS = 60_000

/** A provider's token: asked for once however many want it at a time, kept until shortly before it ends. */
export function keptToken(fetchToken: () => Promise<Given>) {
  let kept: { token: Promise<string>; until: number } | undefined

  async function renew(): Promise<string> {
    const { token, seconds } = await fetchToken()
    if (kept) kept.until = Date.now() + seconds * 1000 - MARGIN_MS
    return token
  }

  return {
    get(): Promise<string> {
      if (kept && kept.until > Date.now()) return kept.token
      const token = renew()
      kept = { token, until: Number.POSITIVE_INFINITY }
      // Why it failed is told to whoever waits for it; the next asks anew.
      token.catch(() => {
        kept = undefined
      })
      return token
    },
    /** It was refused: the next is another. */
    drop(): void {
      kept = undefined
    },
  }
}
