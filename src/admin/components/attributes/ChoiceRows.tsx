'use client'
import type { Choice } from '../../../domain/attributes/attribute'
import { keyOf } from '../../../domain/attributes/key-of'
import type { Words } from '../../words'
import { TextInput } from './TextInput'
import type { AttributeWord } from './words'

interface Props {
  choices: readonly Choice[]
  /** Ids that are stored, and stay. */
  kept: readonly string[]
  problemAt(below: string): string | undefined
  words: Words<AttributeWord>
  disabled: boolean
  onChange(choices: Choice[]): void
}

/** What can be chosen, in both languages. Its id is made of its first name and never changes once it is stored. */
export function ChoiceRows({ choices, kept, problemAt, words: { say }, disabled, onChange }: Props) {
  const change = (index: number, part: Partial<Choice['label']>) =>
    onChange(
      choices.map((choice, at) => {
        if (at !== index) return choice
        const label = { ...choice.label, ...part }
        const others = choices.filter((_, each) => each !== index).map(({ id }) => id)
        return { label, id: kept.includes(choice.id) ? choice.id : keyOf(label.en || label.fr, [...others, ...kept]) }
      }),
    )
  return (
    <fieldset className="wb-attr__choices">
      <legend>{say('choices')}</legend>
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the id of a new one changes with each letter of its name
        <div key={index} className="wb-attr__choice">
          {(['en', 'fr'] as const).map((locale) => (
            <TextInput
              key={locale}
              label={say(locale === 'en' ? 'choiceEn' : 'choiceFr', { n: index + 1 })}
              value={choice.label[locale]}
              maxLength={80}
              disabled={disabled}
              problem={
                problemAt(`.${index}.label.${locale}`) ?? (locale === 'en' ? problemAt(`.${index}.id`) : undefined)
              }
              onText={(text) => change(index, { [locale]: text })}
            />
          ))}
          {!disabled && (
            <button
              type="button"
              className="wb-attr__move"
              aria-label={say('takeChoice', { n: index + 1 })}
              onClick={() => onChange(choices.filter((_, at) => at !== index))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {problemAt('') && (
        <span role="alert" className="wb-attr__problem">
          {problemAt('')}
        </span>
      )}
      {!disabled && (
        <button
          type="button"
          className="wb-button wb-button--plain"
          onClick={() => onChange([...choices, { id: '', label: { en: '', fr: '' } }])}
        >
          {say('addChoice')}
        </button>
      )}
    </fieldset>
  )
}
