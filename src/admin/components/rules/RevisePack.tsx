'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '../../call-api'
import { newKey } from '../../new-key'
import { wordsOf } from '../../words'
import { ruleWords } from './words'

/** Begins the next version with the rules of this one, and goes there. */
export function RevisePack({ packId }: { packId: string }) {
  const { say, locale } = wordsOf(useTranslation().i18n, ruleWords)
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [key] = useState(newKey)

  async function revise(): Promise<void> {
    setBusy(true)
    const unreachable = say('reviseFailed')
    const answer = await callApi<{ id: string }>(`/api/rule-packs/${packId}/revise`, {
      body: {},
      key,
      locale,
      unreachable,
    })
    if (answer.ok) return router.push(`/admin/collections/rule-packs/${answer.body.id}`)
    setBusy(false)
    toast.error(answer.message)
  }

  return (
    <button type="button" className="wb-button wb-button--primary" disabled={busy} onClick={() => void revise()}>
      {say('revise')}
    </button>
  )
}
