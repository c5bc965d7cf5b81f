'use client'
import { useRouter } from 'next/navigation'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ActionDialog, type Question } from './ActionDialog'

type Props = Question & { onSettled?(): void }

/** A button that asks for confirmation and for what the API wants to know, calls it, and shows the page anew, or does what it was told to then. */
export function Action(props: Props) {
  const { label, tone = 'plain' } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={`wb-button wb-button--${tone}`} onClick={() => setOpen(true)}>
        {label}
      </button>
      {/* Made anew each time it opens: what was typed before, or fetched, is gone. */}
      {open && <Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

/** A form cannot stand in a form, as in that of a restaurant, so the dialog stands elsewhere; React tells the form of it all the same. */
const keep = (event: SyntheticEvent) => event.stopPropagation()

function Dialog({ onSettled, ...question }: Props & { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <div onSubmit={keep}>
      <ActionDialog {...question} ref={dialog} onSettled={onSettled ?? (() => router.refresh())} />
    </div>,
    document.body,
  )
}
