'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type SyntheticEvent, useRef } from 'react'
import { createPortal } from 'react-dom'
import { wordsOf } from '../../words'
import { ActionDialog } from '../ActionDialog'
import { pictureWords } from './words'

/** A form cannot stand in a form, so the dialog stands elsewhere; React tells the picture's form of it all the same. */
const keep = (event: SyntheticEvent) => event.stopPropagation()

export function RemovePicture({ id }: { id: string | number }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, pictureWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  return (
    <div>
      <button type="button" className="wb-button wb-button--danger" onClick={() => dialog.current?.showModal()}>
        {say('remove')}
      </button>
      {createPortal(
        <div onSubmit={keep}>
          <ActionDialog
            ref={dialog}
            url={`/api/media/${id}/remove`}
            label={say('remove')}
            explain={say('removeExplain')}
            done={say('removed')}
            tone="danger"
            onSettled={() => router.push('/admin/collections/media')}
          />
        </div>,
        document.body,
      )}
    </div>
  )
}
