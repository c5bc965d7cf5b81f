/** Places in a batch as a short text: `0-3,7`. They come sorted. */
export function placesText(places: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && run[1] === place - 1) run[1] = place
    else runs.push([place, place])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',')
}

/** Whether a text of that kind names a place. */
export function namesPlace(text: string, place: number): boolean {
  if (text === '') return false
  return text.split(',').some((run) => {
    const [first = Number.NaN, last = first] = run.split('-').map(Number)
    return first <= place && place <= last
  })
}
