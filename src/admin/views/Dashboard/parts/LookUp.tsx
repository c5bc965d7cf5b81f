'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { wordsOf } from '../../../words'
import { supportWords } from '../words/support'

/** From a number on the telephone to the order: the list of orders searches by it. */
export function LookUp() {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, supportWords)
  const id = useId()
  return (
    <form action="/admin/collections/orders" method="get" className="wb-dash-lookup wb-input">
      <label htmlFor={id}>{say('lookUpLabel')}</label>
      <input id={id} name="search" type="search" required autoComplete="off" aria-describedby={`${id}-hint`} />
      <button type="submit" className="wb-button wb-button--plain">
        {say('lookUpButton')}
      </button>
      <small id={`${id}-hint`} className="wb-quiet">
        {say('lookUpHint')}
      </small>
    </form>
  )
}
