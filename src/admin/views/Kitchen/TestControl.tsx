'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useScene } from './kitchen-context'

/** Sends this kitchen a test order: the bell is heard, and the display tried, before customers come. */
export function TestControl() {
  const { words, restaurant, call } = useScene()
  const { say } = words
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    setBusy(true)
    const refused = await call({ url: `/api/restaurants/${restaurant.id}/kitchen-test` }, () => say('testSentToast'))
    if (refused) toast.error(refused)
    setBusy(false)
  }
  return (
    <button type="button" className="wb-button wb-button--plain" disabled={busy} onClick={() => void send()}>
      {say('testSend')}
    </button>
  )
}
