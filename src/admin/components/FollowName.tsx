'use client'
import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { marketCode, shortName } from '../../domain/markets/short-name'

/** In the form of a new row: its short name, or a market’s code, follows the name until somebody writes another. Shows nothing. */
export function FollowName({ path }: { path: string }) {
  const { id } = useDocumentInfo()
  const name = useFormFields(([fields]) => fields.name?.value)
  const { value, setValue } = useField<string>({ path })
  const suggested = useRef('')
  const made = typeof name === 'string' ? (path === 'code' ? marketCode(name) : shortName(name)) : ''
  useEffect(() => {
    const follows = id === undefined && (value ?? '') === suggested.current
    if (!follows || made === suggested.current) return
    suggested.current = made
    setValue(made)
  }, [id, made, value, setValue])
  return null
}
