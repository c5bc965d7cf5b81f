'use client'
import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { documentWords } from './words'

/** Opens a private document in a tab of its own, by a link that is asked for at the click: it is good for an hour, and for this person. */
export function OpenDocument({ id }: { id: string }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, documentWords)
  const [busy, setBusy] = useState(false)

  async function open(): Promise<void> {
    setBusy(true)
    // Opened at the click itself: a browser lets no page open one later.
    const tab = window.open('', '_blank')
    const unreachable = wordsOf(i18n).say('unreachable')
    const answer = await callApi<{ url: string }>(`/api/documents/${id}/link`, { locale, unreachable })
    setBusy(false)
    if (answer.ok && tab) tab.location.href = answer.body.url
    else tab?.close()
    if (!answer.ok) toast.error(answer.message)
  }

  return (
    <button type="button" className="wb-button wb-button--plain" disabled={busy} onClick={() => void open()}>
      {say('open')}
    </button>
  )
}

/** On the document's own page. */
export function OpenDocumentField() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <OpenDocument id={String(id)} />
}
