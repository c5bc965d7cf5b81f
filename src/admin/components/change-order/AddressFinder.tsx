'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { changeOrderWords } from './words'

interface Found {
  position: { lat: number; lng: number }
  formatted: string
  line1: string | null
  city: string | null
}

interface Props {
  market: string
  onFound(): void
}

/** Another address in words, found on the map; the form sends it once it is found. */
export function AddressFinder({ market, onFound }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, changeOrderWords)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const [address, setAddress] = useState('')
  const heard = useRef(onFound)
  heard.current = onFound
  useEffect(() => {
    if (address) heard.current()
  }, [address])

  async function find(): Promise<void> {
    const words = input.current?.value.trim() ?? ''
    if (words.length < 2) return
    const unreachable = say('unreachable')
    const body = { address: words, market }
    const answer = await callApi<Found>('/api/maps/geocode', { body, locale, unreachable })
    if (!answer.ok) {
      setAddress('')
      return setTold(answer.status === 422 ? say('notFound') : answer.message)
    }
    const { position, formatted, line1, city } = answer.body
    setTold(say('found', { address: formatted }))
    setAddress(JSON.stringify({ line1: line1 ?? words, city: city ?? words, ...position }))
  }

  return (
    <div className="wb-input">
      <label htmlFor={id}>{say('address')}</label>
      <div className="wb-change__find">
        <input id={id} ref={input} type="text" maxLength={200} autoComplete="off" onInput={() => setAddress('')} />
        <button type="button" className="wb-button wb-button--plain" onClick={find}>
          {say('find')}
        </button>
      </div>
      <small role="status">{told}</small>
      <input type="hidden" name="address" value={address} />
    </div>
  )
}
