'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { Attribute, AttributeSchema } from '../../../domain/attributes/attribute'
import { checkSchema } from '../../../domain/attributes/check-schema'
import { tellProblem } from '../../../domain/attributes/tell-problem'
import { wordsOf } from '../../words'
import { Problem } from '../Problem'
import { AttributeRow } from './AttributeRow'
import { useServerProblems } from './use-server-problems'
import { attributeWords } from './words'

const FRESH: Attribute = {
  key: '',
  label: { en: '', fr: '' },
  kind: 'text',
  required: false,
  mustToSell: false,
  filterable: false,
  shown: true,
}

/** What the products of a category tell of themselves, a row for each attribute, in both languages. */
export function SchemaField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, attributeWords)
  const { say, locale } = words
  const field = useField<AttributeSchema | null>({ path })
  const server = useServerProblems(path)
  const { value, disabled: busy } = field
  const disabled = Boolean(readOnly || busy)
  const schema = value ?? []
  const kept = (field.initialValue ?? []) as AttributeSchema
  // Told once the form was sent, and until they are mended.
  const problems = new Map(
    field.formSubmitted ? checkSchema(schema).map((problem) => [problem.path, tellProblem(problem, locale)]) : [],
  )
  function setValue(changed: AttributeSchema): void {
    server.forget()
    field.setValue(changed)
  }
  const swap = (index: number, other: number) =>
    setValue(schema.map((each, at) => schema[at === index ? other : at === other ? index : at] ?? each))
  return (
    <fieldset className="wb-card wb-attr">
      <legend>{say('title')}</legend>
      <p className="field-description">{say('schemaExplain')}</p>
      {schema.length === 0 && <p className="wb-empty">{say('noAttributes')}</p>}
      {schema.map((attribute, index) => (
        <AttributeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the key of a new one changes with each letter of its name
          key={index}
          attribute={attribute}
          kept={kept.find(({ key }) => key === attribute.key)}
          taken={schema.filter((_, at) => at !== index).map(({ key }) => key)}
          problemAt={(below) => problems.get(`${index}.${below}`)}
          words={words}
          disabled={disabled}
          onChange={(changed) => setValue(schema.map((each, at) => (at === index ? changed : each)))}
          onTake={() => setValue(schema.filter((_, at) => at !== index))}
          onUp={index > 0 ? () => swap(index, index - 1) : undefined}
          onDown={index < schema.length - 1 ? () => swap(index, index + 1) : undefined}
        />
      ))}
      {!disabled && (
        <button type="button" className="wb-button wb-button--plain" onClick={() => setValue([...schema, FRESH])}>
          {say('add')}
        </button>
      )}
      {problems.size > 0 && <Problem>{say('look')}</Problem>}
    </fieldset>
  )
}
