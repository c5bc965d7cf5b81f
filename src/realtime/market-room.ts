/** Those who shop in a market, and read this language. */
export function marketRoom(marketId: string, locale: 'en' | 'fr'): string {
  return `market:${marketId}:${locale}`
}
