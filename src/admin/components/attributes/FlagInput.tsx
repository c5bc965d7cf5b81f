'use client'
import { useId } from 'react'
import type { FlagAttribute } from '../../../domain/attributes/attribute'
import { Tick } from './Tick'
import type { ValueInputProps } from './value-input-props'

/** A box to tick; where an answer is required, a "no" must be said and is not assumed. */
export function FlagInput(props: ValueInputProps<FlagAttribute>) {
  const { attribute, value, problem, words, disabled, onValue, onLeave } = props
  const { say, label } = words
  const id = useId()
  if (!attribute.required && !attribute.mustToSell)
    return <Tick label={label(attribute.label)} checked={value === true} disabled={disabled} onTick={onValue} />
  return (
    <div className="wb-input">
      <label htmlFor={id}>{label(attribute.label)}</label>
      <select
        id={id}
        value={typeof value === 'boolean' ? String(value) : ''}
        disabled={disabled}
        aria-required="true"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onBlur={onLeave}
        onChange={({ target }) => onValue(target.value === '' ? undefined : target.value === 'true')}
      >
        <option value="">{say('choose')}</option>
        <option value="true">{say('yes')}</option>
        <option value="false">{say('no')}</option>
      </select>
      {problem && (
        <span id={`${id}-problem`} role="alert" className="wb-attr__problem">
          {problem}
        </span>
      )}
    </div>
  )
}
