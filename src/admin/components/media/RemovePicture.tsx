'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { wordsOf } from '../../words'
import { ActionDialog } from '../ActionDialog'
import { pictureWords } from './words'

interface Props {
  id: string | number
}

/** Takes the picture away, once that was confirmed. */
export function RemovePicture({ id }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, pictureWords)
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <button type="button" className="wb-button wb-button--danger" onClick={() => setAsking(true)}>
        {say('remove')}
      </button>
      {asking && <RemoveDialog id={id} onClose={() => setAsking(false)} />}
    </div>
  )
}

/** A form cannot stand in a form, so the dialog stands elsewhere; React tells the picture's form of it all the same. */
const keep = (event: SyntheticEvent) => event.stopPropagation()

function RemoveDialog({ id, onClose }: Props & { onClose(): void }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, pictureWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <div onSubmit={keep}>
      <ActionDialog
        ref={dialog}
        url={`/api/media/${id}/remove`}
        label={say('remove')}
        explain={say('removeExplain')}
        done={say('removed')}
        tone="danger"
        onSettled={() => router.push('/admin/collections/media')}
        onClose={onClose}
      />
    </div>,
    document.body,
  )
}
