/** Runs both and waits for both: when one fails, or `stop` says so, the other is told by its signal and waited for. */
export async function together<A, B>(
  stop: AbortSignal,
  [first, second]: [(signal: AbortSignal) => Promise<A>, (signal: AbortSignal) => Promise<B>],
): Promise<[A, B]> {
  const failing = new AbortController()
  const signal = AbortSignal.any([stop, failing.signal])
  const guard = <T>(work: (signal: AbortSignal) => Promise<T>) =>
    work(signal).catch((error: unknown) => {
      // The first failure is the cause; a second one only the other's end.
      if (!failing.signal.aborted) failing.abort(error)
      throw failing.signal.reason
    })
  const [a, b] = await Promise.allSettled([guard(first), guard(second)])
  if (a.status === 'rejected') throw a.reason
  if (b.status === 'rejected') throw b.reason
  return [a.value, b.value]
}
