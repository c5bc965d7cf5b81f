'use client'
import { useId } from 'react'
import type { ChoiceAttribute } from '../../../domain/attributes/attribute'
import { Tick } from './Tick'
import type { ValueInputProps } from './value-input-props'

/** One of several, or several of them. */
export function ChoiceInput(props: ValueInputProps<ChoiceAttribute>) {
  const { attribute, value, problem, words, disabled, onValue, onLeave } = props
  const { label, choices, many, required, mustToSell } = attribute
  const id = useId()
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [value]
  const needed = required || mustToSell
  const told = problem && (
    <span id={`${id}-problem`} role="alert" className="wb-attr__problem">
      {problem}
    </span>
  )
  const title = (
    <>
      {words.label(label)}
      {!needed && <small> ({words.say('optional')})</small>}
    </>
  )
  if (many)
    return (
      <fieldset className="wb-attr__many" aria-describedby={problem && `${id}-problem`} onBlur={onLeave}>
        <legend>{title}</legend>
        {choices.map((choice) => (
          <Tick
            key={choice.id}
            label={words.label(choice.label)}
            checked={chosen.includes(choice.id)}
            disabled={disabled}
            onTick={(on) => onValue(on ? [...chosen, choice.id] : chosen.filter((each) => each !== choice.id))}
          />
        ))}
        {told}
      </fieldset>
    )
  return (
    <div className="wb-input">
      <label htmlFor={id}>{title}</label>
      <select
        id={id}
        value={String(chosen[0] ?? '')}
        disabled={disabled}
        aria-required={needed}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onBlur={onLeave}
        onChange={({ target }) => onValue(target.value === '' ? undefined : [target.value])}
      >
        <option value="">{words.say(needed ? 'choose' : 'none')}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {words.label(choice.label)}
          </option>
        ))}
      </select>
      {told}
    </div>
  )
}
