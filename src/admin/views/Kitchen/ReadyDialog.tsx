'use client'
import { useEffect, useId, useState } from 'react'
import type { KitchenOrder } from '../../../queries/kitchen'
import { Picture } from '../../components/Picture'
import { KitchenDialog } from './KitchenDialog'
import { useScene } from './kitchen-context'
import { useAsking } from './use-asking'

interface Props {
  order: KitchenOrder
  open: boolean
  close(): void
}

/** The food stands at the counter: with a photo of what was packed, or without where the restaurant asks for none. */
export function ReadyDialog({ order, open, close }: Props) {
  const id = useId()
  const { words, restaurant } = useScene()
  const { say } = words
  const [photo, setPhoto] = useState<File>()
  const { busy, problem, ask } = useAsking(close)
  const preview = usePreview(photo)

  const ready = (picture?: File) =>
    ask({ url: `/api/orders/${order.id}/ready`, photo: picture }, () => say('readyToast'))

  return (
    <KitchenDialog
      open={open}
      close={close}
      title={say('readyTitle', { number: order.number })}
      explain={say('readyExplain')}
      problem={problem}
    >
      {preview && <Picture className="wb-photo" src={preview} alt={say('photoOf')} />}
      <label className="wb-photo-input" htmlFor={id}>
        {say(photo ? 'photoAgain' : 'photo')}
        <input
          id={id}
          className="wb-unseen"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          onChange={({ target }) => setPhoto(target.files?.[0])}
        />
        <small>{say(restaurant.photoAtReady ? 'photoNeeded' : 'photoHint')}</small>
      </label>
      {photo ? (
        <button
          type="button"
          className="wb-button wb-button--primary"
          disabled={busy}
          onClick={() => void ready(photo)}
        >
          {say('readyWithPhoto')}
        </button>
      ) : (
        <button
          type="button"
          className="wb-button wb-button--primary"
          disabled={busy || restaurant.photoAtReady}
          onClick={() => void ready()}
        >
          {say('readyWithout')}
        </button>
      )}
    </KitchenDialog>
  )
}

/** An address of the chosen file for this page alone. */
function usePreview(photo: File | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!photo) return setUrl(undefined)
    const made = URL.createObjectURL(photo)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return url
}
