'use client'
import { useId } from 'react'
import { ATTRIBUTE_KINDS, type Attribute, type AttributeKind } from '../../../domain/attributes/attribute'
import { keyOf } from '../../../domain/attributes/key-of'
import type { Words } from '../../words'
import { ChoiceRows } from './ChoiceRows'
import { KindInputs } from './KindInputs'
import { TextInput } from './TextInput'
import { Tick } from './Tick'
import type { AttributeWord } from './words'

interface Props {
  attribute: Attribute
  /** As it is stored: its key and those of its choices do not change any more. */
  kept: Attribute | undefined
  /** Keys of the others. */
  taken: readonly string[]
  problemAt(below: string): string | undefined
  words: Words<AttributeWord>
  disabled: boolean
  onChange(attribute: Attribute): void
  onTake(): void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

const TICKS = ['required', 'mustToSell', 'filterable', 'shown'] as const

/** One attribute: its names, its kind, and what is done with it. */
export function AttributeRow(props: Props) {
  const { attribute, kept, taken, problemAt, words, disabled, onChange, onTake, onUp, onDown } = props
  const { say, locale } = words
  const kind = useId()
  const { key, label } = attribute
  const name = label[locale] || label.en || label.fr || say('unnamed')
  const setLabel = (part: Partial<typeof label>) => {
    const changed = { ...label, ...part }
    onChange({ ...attribute, label: changed, key: kept ? key : keyOf(changed.en || changed.fr, taken) })
  }
  const moves = [
    { word: 'up', sign: '↑', onClick: onUp },
    { word: 'down', sign: '↓', onClick: onDown },
    { word: 'take', sign: '×', onClick: onTake },
  ] as const
  return (
    <section className="wb-attr__row" aria-label={name}>
      <header>
        <h3>{name}</h3>
        {!disabled &&
          moves.map(({ word, sign, onClick }) => (
            <button
              key={word}
              type="button"
              className="wb-attr__move"
              aria-label={say(word, { name })}
              disabled={!onClick}
              onClick={onClick}
            >
              {sign}
            </button>
          ))}
      </header>
      <div className="wb-attr__grid">
        <TextInput
          label={say('labelEn')}
          value={label.en}
          maxLength={80}
          disabled={disabled}
          problem={problemAt('label.en')}
          onText={(en) => setLabel({ en })}
        />
        <TextInput
          label={say('labelFr')}
          value={label.fr}
          maxLength={80}
          disabled={disabled}
          problem={problemAt('label.fr')}
          onText={(fr) => setLabel({ fr })}
        />
        <div className="wb-input">
          <label htmlFor={kind}>{say('kind')}</label>
          <select
            id={kind}
            value={attribute.kind}
            disabled={disabled}
            onChange={({ target }) => onChange(withKind(attribute, target.value as AttributeKind))}
          >
            {ATTRIBUTE_KINDS.map((each) => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))}
          </select>
        </div>
        <KindInputs {...{ attribute, words, disabled, problemAt, onChange }} />
      </div>
      {attribute.kind === 'choice' && (
        <ChoiceRows
          choices={attribute.choices}
          kept={kept?.kind === 'choice' ? kept.choices.map(({ id }) => id) : []}
          problemAt={(below) => problemAt(`choices${below}`)}
          words={words}
          disabled={disabled}
          onChange={(choices) => onChange({ ...attribute, choices })}
        />
      )}
      <div className="wb-attr__ticks">
        {TICKS.filter((each) => each !== 'filterable' || attribute.kind !== 'document').map((each) => (
          <Tick
            key={each}
            label={say(each)}
            checked={attribute[each]}
            disabled={disabled}
            onTick={(checked) => onChange({ ...attribute, [each]: checked })}
          />
        ))}
      </div>
      {key && <small className="wb-quiet">{say('key', { key })}</small>}
      {problemAt('key') && <span className="wb-attr__problem">{problemAt('key')}</span>}
    </section>
  )
}

/** The same attribute of another kind: what both have stays. */
function withKind(attribute: Attribute, kind: AttributeKind): Attribute {
  const { key, label, required, mustToSell, filterable, shown } = attribute
  const shared = { key, label, required, mustToSell, filterable, shown }
  if (kind === 'number') return { ...shared, kind, unit: '' }
  if (kind === 'choice') return { ...shared, kind, many: false, choices: [{ id: '', label: { en: '', fr: '' } }] }
  return kind === 'document' ? { ...shared, kind, filterable: false } : { ...shared, kind }
}
