'use client'
import { useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { DocumentAttribute } from '../../../domain/attributes/attribute'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { OpenDocument } from '../documents/OpenDocument'
import type { ValueInputProps } from './value-input-props'

/** A file that is chosen is stored at once, as a private document of the restaurant; the product keeps its id. */
export function DocumentInput(props: ValueInputProps<DocumentAttribute>) {
  const { attribute, value, problem, words, disabled, onValue, onLeave } = props
  const { say, label, locale } = words
  const id = useId()
  const restaurant = useFormFields(([fields]) => fields.restaurant?.value)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const told = refused ?? problem

  async function upload(file: File): Promise<void> {
    setBusy(true)
    const form = new FormData()
    form.set('file', file)
    form.set('purpose', 'lab_result')
    form.set('restaurantId', String(restaurant))
    form.set('name', label(attribute.label))
    form.set('shown', String(attribute.shown))
    const unreachable = wordsOf({ language: locale }).say('unreachable')
    const answer = await callApi<{ id: string }>('/api/documents', { form, locale, unreachable })
    setBusy(false)
    setRefused(answer.ok ? undefined : answer.message)
    if (answer.ok) onValue(answer.body.id)
  }

  return (
    <div className="wb-input">
      <label htmlFor={id}>
        {label(attribute.label)}
        {!attribute.required && !attribute.mustToSell && <small> ({say('optional')})</small>}
      </label>
      {typeof value === 'string' && value !== '' && (
        <span className="wb-attr__file">
          <OpenDocument id={value} />
          {!disabled && (
            <button
              type="button"
              className="wb-attr__move"
              aria-label={say('takeDocument')}
              onClick={() => onValue(undefined)}
            >
              ×
            </button>
          )}
        </span>
      )}
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        disabled={disabled || busy || typeof restaurant !== 'string'}
        aria-invalid={told !== undefined}
        aria-describedby={told && `${id}-problem`}
        onBlur={onLeave}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void upload(file)
        }}
      />
      {typeof restaurant !== 'string' && <small>{say('restaurantFirst')}</small>}
      {busy && <span role="status">{say('uploading')}</span>}
      {told && (
        <span id={`${id}-problem`} role="alert" className="wb-attr__problem">
          {told}
        </span>
      )}
    </div>
  )
}
