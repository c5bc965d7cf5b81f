'use client'
import { useState } from 'react'
import type { SearchHit } from '../../../queries/search/search-hit'
import { useSearch } from '../../components/shell/use-search'
import { type Choice, PickInput } from './PickInput'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface Props {
  name: string
  label: string
  /** The id that is looked for, and what it is called where that is known. */
  value: string
  called: string | null
  /** The id by which the log knows what was found; undefined where it cannot be chosen here. */
  idOf(hit: SearchHit): string | null | undefined
  problem: string
  locale: 'en' | 'fr'
  unreachable: string
}

/** Orders, places and people by what they are called, as the panel's search finds them. */
export function PickHit({ value, called, idOf, locale, unreachable, ...rest }: Props) {
  const [typed, setTyped] = useState('')
  const { hits } = useSearch(typed, locale, unreachable)
  const found = hits.flatMap((hit): Choice[] => {
    const id = idOf(hit)
    return id ? [{ id, text: [hit.title, hit.about].filter(Boolean).join(' · ') }] : []
  })
  const choices = called && value ? [{ id: value, text: called }, ...found] : found
  return <PickInput {...rest} value={value} choices={choices} stands={(text) => UUID.test(text)} onType={setTyped} />
}
