export interface Bunch {
  soon(): void
  cancel(): void
}

/**
 * One `run` for all the calls of `soon` within `ms` from the first of them. Counted from the last, a place where something happens all
 * the time would never be looked at.
 */
export function bunch(run: () => void, ms: number): Bunch {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined
        run()
      }, ms)
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
