'use client'
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormFields,
  useFormModified,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { AttributeSchema } from '../../../domain/attributes/attribute'
import { checkSchema } from '../../../domain/attributes/check-schema'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { MisfitDialog, type Trial } from './MisfitDialog'

/** Saves a category; where products would no longer fit its attributes, says which and asks first. */
export function SaveCategory() {
  const { t, i18n } = useTranslation()
  const { locale } = wordsOf(i18n)
  const { id } = useDocumentInfo()
  const { submit } = useForm()
  const field = useFormFields(([fields]) => fields.attributes)
  const modified = useFormModified()
  const operation = useOperation()
  const button = useRef<HTMLButtonElement>(null)
  const [trial, setTrial] = useState<Trial>()
  const editDepth = useEditDepth()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  const schema = (field?.value ?? []) as AttributeSchema

  async function save(): Promise<void> {
    const changed = JSON.stringify(schema) !== JSON.stringify(field?.initialValue ?? [])
    if (id && changed && checkSchema(schema).length === 0) {
      const url = `/api/categories/${id}/attributes/try`
      const answer = await callApi<Trial>(url, { body: { attributes: schema }, locale, unreachable: '' })
      if (answer.ok && answer.body.unfit > 0) {
        setTrial(answer.body)
        return
      }
    }
    // What could not be tried is told by the attempt to save it.
    await submit()
  }

  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={operation === 'update' && !modified}
        onClick={() => void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
      {trial && (
        <MisfitDialog
          trial={trial}
          schema={schema}
          onClose={() => setTrial(undefined)}
          onSave={() => {
            setTrial(undefined)
            void submit()
          }}
        />
      )}
    </>
  )
}
