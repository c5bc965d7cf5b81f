'use client'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { ActionDialog, type Question } from './ActionDialog'

/** A button that asks for confirmation and for what the API wants to know, calls it, and shows the page anew. */
export function Action(question: Question) {
  const { label, tone = 'plain' } = question
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  return (
    <>
      <button type="button" className={`wb-button wb-button--${tone}`} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <ActionDialog {...question} ref={dialog} onSettled={() => router.refresh()} />
    </>
  )
}
