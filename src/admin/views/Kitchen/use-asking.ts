'use client'
import { useState } from 'react'
import { useScene } from './kitchen-context'
import type { KitchenRequest } from './use-kitchen-call'

interface Asking {
  /** A call is under way. */
  busy: boolean
  /** What the API said no with. */
  problem: string | undefined
  ask<T>(request: KitchenRequest, done: (body: T) => string): Promise<void>
}

/** The one call of a dialog, which closes when it is done and says why where it is not. */
export function useAsking(close: () => void): Asking {
  const { call } = useScene()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  return {
    busy,
    problem,
    async ask(request, done) {
      setBusy(true)
      const refused = await call(request, done)
      setBusy(false)
      setProblem(refused)
      if (!refused) close()
    },
  }
}
