import type { MarketWord } from './words'

const NAMES: Readonly<Record<string, MarketWord>> = { google: 'google', yandex: 'yandex', gazetteer: 'gazetteer' }

/** What a geocoder is called, and whether another answers in its place. */
export function geocoderName(
  { adapter, standIn }: { adapter: string; standIn: boolean },
  say: (word: MarketWord) => string,
): string {
  const known = NAMES[adapter]
  const name = known ? say(known) : adapter
  return standIn ? `${name} (${say('standIn')})` : name
}
