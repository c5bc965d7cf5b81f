'use client'
import { LiveIndicator } from '../../live/LiveIndicator'
import { useLive } from '../../live/use-live'

interface Props {
  door: '/admin' | '/restaurant'
  onNews(): void
}

/** Says whether the numbers follow the world, and asks for new ones whenever it moves: the server says so every few seconds at most. */
export function FollowLive({ door, onNews }: Props) {
  const { state } = useLive(door, { 'live-analytics': onNews, reset: onNews })
  return <LiveIndicator state={state} />
}
