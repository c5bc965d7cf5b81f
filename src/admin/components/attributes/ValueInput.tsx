'use client'
import { ChoiceInput } from './ChoiceInput'
import { DocumentInput } from './DocumentInput'
import { FlagInput } from './FlagInput'
import { TextInput } from './TextInput'
import type { ValueInputProps } from './value-input-props'

/** The input of an attribute, by its kind. */
export function ValueInput(props: ValueInputProps) {
  const { attribute, value, problem, words, disabled, onValue, onLeave } = props
  const { kind, required, mustToSell } = attribute
  if (kind === 'choice') return <ChoiceInput {...props} attribute={attribute} />
  if (kind === 'flag') return <FlagInput {...props} attribute={attribute} />
  if (kind === 'document') return <DocumentInput {...props} attribute={attribute} />
  const needed = required || mustToSell
  const optional = needed ? undefined : words.say('optional')
  const hint = kind === 'number' && attribute.unit ? [attribute.unit, optional].filter(Boolean).join(', ') : optional
  return (
    <TextInput
      label={words.label(attribute.label)}
      hint={hint}
      value={asText(value, words.locale)}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      aria-required={needed}
      problem={problem}
      disabled={disabled}
      onBlur={onLeave}
      onText={(text) => onValue(text === '' ? undefined : text)}
    />
  )
}

/** As people there write a number; both ways are understood. */
function asText(value: unknown, locale: 'en' | 'fr'): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  return locale === 'fr' ? String(value).replace('.', ',') : String(value)
}
