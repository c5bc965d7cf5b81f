/** Runs one part of a script and prints how long it took; `describe` may add what came of it. */
export async function timed<T>(label: string, work: () => Promise<T>, describe?: (result: T) => string): Promise<T> {
  const start = performance.now()
  const result = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`  ${label.padEnd(18)} ${seconds.padStart(6)} s  ${describe?.(result) ?? ''}`.trimEnd())
  return result
}

/** The lines of `timed` in the output of another program. */
export function partsIn(output: string): string[] {
  return output.split('\n').filter((line) => /^ {2}\S.* +\d+\.\d s\b/.test(line))
}
