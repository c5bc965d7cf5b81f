/** What the person picked last, where the first render on the server finds it: the page comes with the right market at once. */
export const PICK_COOKIES = { market: 'wb-market', restaurant: 'wb-restaurant' } as const

export interface Picks {
  market?: string
  restaurant?: string
}

const YEAR_SECONDS = 31_536_000

/** Kept for a year in this browser, and in the address for whoever gets the link. */
export function rememberPicks(picks: Picks): void {
  const url = new URL(window.location.href)
  for (const [name, cookie] of Object.entries(PICK_COOKIES) as [keyof Picks, string][]) {
    const value = picks[name]
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of our users.
    document.cookie = `${cookie}=${value ?? ''}; Path=/admin; Max-Age=${value ? YEAR_SECONDS : 0}; SameSite=Lax`
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  window.history.replaceState(window.history.state, '', url)
}

export function queryOf(picks: Picks): string {
  const query = new URLSearchParams(Object.entries(picks).filter(([, value]) => value))
  return query.size > 0 ? `?${query}` : ''
}
