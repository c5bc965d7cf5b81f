'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { bilingual, wordsOf } from '../words'
import { Action } from './Action'

const noteWords = bilingual(
  {
    note: 'Note for the driver',
    explain: 'The driver and support read it, the customer does not. Empty, it is taken back.',
    noted: 'The note is there.',
    text: 'Note',
  },
  {
    note: 'Note pour le livreur',
    explain: 'Le livreur et le support la lisent, pas le client. Vide, elle est retirée.',
    noted: 'La note est enregistrée.',
    text: 'Note',
  },
)

/** What the restaurant tells whoever carries the order. @param note what it says so far */
export function NoteOrder({ orderId, note }: { orderId: string; note: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, noteWords)
  const id = useId()
  return (
    <Action
      url={`/api/orders/${orderId}/note`}
      label={say('note')}
      explain={say('explain')}
      done={say('noted')}
      body={(form) => ({ note: String(form.get('note')) })}
    >
      <div className="wb-input">
        <label htmlFor={id}>{say('text')}</label>
        <textarea id={id} name="note" rows={3} maxLength={500} defaultValue={note} />
      </div>
    </Action>
  )
}
