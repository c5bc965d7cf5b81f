'use client'
import { useRef } from 'react'
import type { BoardDelivery } from '../../../domain/dispatch/board'
import { byUrgency } from '../../../domain/dispatch/urgency'
import { type ShownDelivery, withUrgency } from './filter-board'

const NONE: readonly BoardDelivery[] = []

/** Deliveries by their urgency of this moment; the same array as before while neither they nor their urgency changed. */
export function useShown(deliveries: readonly BoardDelivery[] = NONE, now: Date): readonly ShownDelivery[] {
  const before = useRef<readonly ShownDelivery[]>([])
  const fresh = withUrgency(byUrgency(deliveries, now), now)
  const same =
    fresh.length === before.current.length &&
    fresh.every(({ delivery, urgency }, index) => {
      const old = before.current[index]
      return old?.delivery === delivery && old.urgency === urgency
    })
  if (!same) before.current = fresh
  return before.current
}
