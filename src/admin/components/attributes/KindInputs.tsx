'use client'
import type { Attribute } from '../../../domain/attributes/attribute'
import { decimalOf } from '../../../domain/attributes/decimal'
import type { Words } from '../../words'
import { TextInput } from './TextInput'
import { Tick } from './Tick'
import type { AttributeWord } from './words'

interface Props {
  attribute: Attribute
  words: Words<AttributeWord>
  disabled: boolean
  problemAt(below: string): string | undefined
  onChange(attribute: Attribute): void
}

const BOUND_WORDS = {
  number: { min: 'minNumber', max: 'maxNumber' },
  text: { min: 'minText', max: 'maxText' },
  choice: { min: 'minChoice', max: 'maxChoice' },
} as const

/** What a kind wants to know besides: a unit, bounds, whether several can be chosen. */
export function KindInputs({ attribute, words: { say }, disabled, problemAt, onChange }: Props) {
  if (attribute.kind === 'flag' || attribute.kind === 'document') return null
  const bounded = attribute.kind !== 'choice' || attribute.many
  return (
    <>
      {attribute.kind === 'number' && (
        <TextInput
          label={say('unit')}
          value={attribute.unit}
          maxLength={12}
          disabled={disabled}
          onText={(unit) => onChange({ ...attribute, unit })}
        />
      )}
      {attribute.kind === 'choice' && (
        <Tick
          label={say('many')}
          checked={attribute.many}
          disabled={disabled}
          onTick={(many) => onChange({ ...attribute, many })}
        />
      )}
      {bounded &&
        (['min', 'max'] as const).map((bound) => (
          <TextInput
            key={bound}
            type="number"
            step={attribute.kind === 'number' ? 'any' : 1}
            label={say(BOUND_WORDS[attribute.kind][bound])}
            value={attribute[bound] ?? ''}
            disabled={disabled}
            problem={problemAt(bound)}
            onText={(text) => onChange({ ...attribute, [bound]: decimalOf(text) })}
          />
        ))}
    </>
  )
}
