'use client'
import { useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { readValues } from '../../../domain/attributes/read-values'
import { tellProblem } from '../../../domain/attributes/tell-problem'
import { wordsOf } from '../../words'
import { Problem } from '../Problem'
import { useAfterPress } from './use-after-press'
import { useCategorySchema } from './use-category-schema'
import { useServerProblems } from './use-server-problems'
import { ValueInput } from './ValueInput'
import { attributeWords } from './words'

type Given = Readonly<Record<string, unknown>>

/** What a product tells of itself: an input for each attribute of the category that is chosen above. */
export function ValuesField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, attributeWords)
  const { say, locale } = words
  const category = useFormFields(([fields]) => idOf(fields.category?.value))
  const categoryBefore = useFormFields(([fields]) => idOf(fields.category?.initialValue))
  const schema = useCategorySchema(category, locale)
  const moved = category !== categoryBefore
  const { value, setValue, disabled: busy, formSubmitted } = useField<Given | null>({ path })
  const server = useServerProblems(path)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const afterPress = useAfterPress()
  const given = value ?? {}
  const known = typeof schema === 'object' ? schema : undefined

  // What the former category asked for, the new one does not know.
  useEffect(() => {
    const keys = known?.map(({ key }) => key)
    if (!keys || !moved || Object.keys(given).every((key) => keys.includes(key))) return
    setValue(Object.fromEntries(Object.entries(given).filter(([key]) => keys.includes(key))))
  }, [known, moved, given, setValue])

  const problems = new Map(
    known ? readValues(known, given).problems.map((each) => [each.path, tellProblem(each, locale)]) : [],
  )
  return (
    <fieldset className="wb-card wb-attr">
      <legend>{say('title')}</legend>
      {!known && (
        <p className="wb-empty">{say(schema === 'unread' ? 'unread' : category ? 'loading' : 'chooseCategory')}</p>
      )}
      {known?.length === 0 && <p className="wb-empty">{say('noValues')}</p>}
      {known && known.length > 0 && (
        <div className="wb-attr__grid">
          {known.map((attribute) => (
            <ValueInput
              key={`${category} ${attribute.key}`}
              attribute={attribute}
              value={given[attribute.key]}
              problem={
                server.told.get(attribute.key) ??
                (formSubmitted || left.has(attribute.key) ? problems.get(attribute.key) : undefined)
              }
              words={words}
              disabled={Boolean(readOnly || busy)}
              onLeave={() => afterPress(() => setLeft((before) => new Set([...before, attribute.key])))}
              onValue={(changed) => {
                server.forget()
                setValue({ ...given, [attribute.key]: changed })
              }}
            />
          ))}
        </div>
      )}
      {formSubmitted && problems.size > 0 && <Problem>{say('look')}</Problem>}
    </fieldset>
  )
}

/** Of a relationship, which a form holds as an id or as a document. */
function idOf(related: unknown): string | undefined {
  if (typeof related === 'object' && related !== null && 'id' in related) return String(related.id)
  return typeof related === 'string' && related !== '' ? related : undefined
}
