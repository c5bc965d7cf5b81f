'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ActionDialog, type Question } from './ActionDialog'

/** A button that asks for confirmation and for what the API wants to know, calls it, and shows the page anew, or does what it was told to then. */
export function Action({ children, onSettled, ...question }: Question & { onSettled?(): void }) {
  const { label, tone = 'plain' } = question
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const router = useRouter()

  function ask(): void {
    setOpen(true)
    dialog.current?.showModal()
  }

  return (
    <>
      <button type="button" className={`wb-button wb-button--${tone}`} onClick={ask}>
        {label}
      </button>
      <ActionDialog
        {...question}
        ref={dialog}
        onSettled={onSettled ?? (() => router.refresh())}
        onClose={() => setOpen(false)}
      >
        {/* Made anew each time it opens: what was typed before, or fetched, is gone. */}
        {open && children}
      </ActionDialog>
    </>
  )
}
