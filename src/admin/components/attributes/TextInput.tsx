'use client'
import { type InputHTMLAttributes, useId } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string
  /** Said after the label: a unit, "optional". */
  hint?: string | undefined
  problem?: string | undefined
  onText(text: string): void
}

/** A line to write in, with its label and what is wrong with it. */
export function TextInput({ label, hint, problem, onText, ...input }: Props) {
  const id = useId()
  return (
    <div className="wb-input">
      <label htmlFor={id}>
        {label}
        {hint && <small> ({hint})</small>}
      </label>
      <input
        id={id}
        type="text"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={({ target }) => onText(target.value)}
        {...input}
      />
      {problem && (
        <span id={`${id}-problem`} role="alert" className="wb-attr__problem">
          {problem}
        </span>
      )}
    </div>
  )
}
