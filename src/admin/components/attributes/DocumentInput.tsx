'use client'
import { useId, useState } from 'react'
import type { DocumentAttribute } from '../../../domain/attributes/attribute'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import type { ValueInputProps } from './value-input-props'

/** A file that is chosen is stored at once; the product keeps its id. */
export function DocumentInput(props: ValueInputProps<DocumentAttribute>) {
  const { attribute, value, problem, words, disabled, onValue, onLeave } = props
  const { say, label, locale } = words
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const told = refused ?? problem

  async function upload(file: File): Promise<void> {
    setBusy(true)
    const form = new FormData()
    form.set('file', file)
    form.set('_payload', JSON.stringify({ alt: label(attribute.label) }))
    const unreachable = wordsOf({ language: locale }).say('unreachable')
    const answer = await callApi<{ doc: { id: string } }>('/api/media', { form, locale, unreachable })
    setBusy(false)
    setRefused(answer.ok ? undefined : answer.message)
    if (answer.ok) onValue(answer.body.doc.id)
  }

  return (
    <div className="wb-input">
      <label htmlFor={id}>
        {label(attribute.label)}
        {!attribute.required && !attribute.mustToSell && <small> ({say('optional')})</small>}
      </label>
      {typeof value === 'string' && value !== '' && (
        <span className="wb-attr__file">
          <a href={`/admin/collections/media/${value}`}>{say('open')}</a>
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
        accept="image/jpeg,image/png,image/webp"
        disabled={disabled || busy}
        aria-invalid={told !== undefined}
        aria-describedby={told && `${id}-problem`}
        onBlur={onLeave}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void upload(file)
        }}
      />
      {busy && <span role="status">{say('uploading')}</span>}
      {told && (
        <span id={`${id}-problem`} role="alert" className="wb-attr__problem">
          {told}
        </span>
      )}
    </div>
  )
}
