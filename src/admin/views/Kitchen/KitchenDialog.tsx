'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Problem } from '../../components/Problem'
import { useScene } from './kitchen-context'

interface Props {
  open: boolean
  close(): void
  title: string
  explain?: string
  /** What the API said no with. */
  problem?: string
  children: ReactNode
}

/** A question over the lanes. What is asked is made anew each time it opens. */
export function KitchenDialog({ open, close, title, explain, problem, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const { say } = useScene().words
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="wb-dialog wb-kitchen-dialog" aria-labelledby={heading} onClose={close}>
      {open && (
        <div className="wb-kitchen-dialog__body">
          <h2 id={heading}>{title}</h2>
          {explain && <p>{explain}</p>}
          {children}
          <Problem>{problem}</Problem>
          <button type="button" className="wb-button wb-button--plain" onClick={close}>
            {say('back')}
          </button>
        </div>
      )}
    </dialog>
  )
}
