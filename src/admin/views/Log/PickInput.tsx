'use client'
import { useEffect, useId, useRef, useState } from 'react'

export interface Choice {
  id: string
  text: string
}

interface Props {
  /** Of the form's value: the id of what was chosen. */
  name: string
  label: string
  /** What is chosen at first: an id. */
  value: string
  choices: readonly Choice[]
  /** Whether what was typed may be an id itself, that somebody has from an export. */
  stands(text: string): boolean
  /** Said where a text is neither. */
  problem: string
  onType?(text: string): void
}

/** A text field that offers names and gives ids: nobody has to know one. */
export function PickInput({ name, label, value, choices, stands, problem, onType }: Props) {
  const [text, setText] = useState(value)
  const [chosen, setChosen] = useState<Choice>()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const typed = text.trim()
  const choice = [...choices, ...(chosen ? [chosen] : [])].find((each) => each.text === typed || each.id === typed)
  const wrong = typed !== '' && !choice && !stands(typed)
  useEffect(() => input.current?.setCustomValidity(wrong ? problem : ''), [wrong, problem])
  return (
    <label>
      {label}
      <input
        ref={input}
        list={list}
        // What was given from outside is told by its name; what somebody types is left alone.
        value={(text === value && choice?.text) || text}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => {
          setText(target.value)
          setChosen(choices.find((each) => each.text === target.value) ?? chosen)
          onType?.(target.value)
        }}
      />
      <datalist id={list}>
        {choices.map((each) => (
          <option key={each.id} value={each.text} />
        ))}
      </datalist>
      <input type="hidden" name={name} value={choice?.id ?? typed} />
    </label>
  )
}
