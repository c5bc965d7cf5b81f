'use client'
import { useState } from 'react'
import type { Municipalities } from '../../../domain/areas/area-shape'
import { municipalityKey } from '../../../domain/areas/municipality'
import type { Words } from '../../words'
import type { AreaWord } from './words'

interface Props {
  names: readonly string[]
  words: Words<AreaWord>
  disabled: boolean
  onChange(shape: Municipalities): void
}

/** Names as chips; several at once where they are pasted with commas between them. */
export function MunicipalityChips({ names, words, disabled, onChange }: Props) {
  const { say } = words
  const [typed, setTyped] = useState('')
  const set = (left: readonly string[]) => onChange({ kind: 'municipalities', names: left })
  const add = () => {
    const known = new Set(names.map(municipalityKey))
    const fresh = typed
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => {
        const key = municipalityKey(name)
        if (key === '' || known.has(key)) return false
        known.add(key)
        return true
      })
    if (fresh.length > 0) set([...names, ...fresh])
    setTyped('')
  }
  return (
    <>
      <h3>{say('names')}</h3>
      <p className="field-description">{say('namesExplain')}</p>
      <ul className="wb-area__chips">
        {names.map((name) => (
          <li key={name}>
            {name}
            {!disabled && (
              <button
                type="button"
                aria-label={say('removeName', { name })}
                onClick={() => set(names.filter((each) => each !== name))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div className="wb-area__tools">
          <label>
            {say('name')}{' '}
            <input
              type="text"
              value={typed}
              maxLength={2_000}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                // Enter adds the name; it would send the form.
                event.preventDefault()
                add()
              }}
            />
          </label>
          <button type="button" onClick={add}>
            {say('add')}
          </button>
        </div>
      )}
    </>
  )
}
