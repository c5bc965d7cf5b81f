'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { wordsOf } from '../../words'
import type { ToldApplication } from './told-application'
import { applicationWords } from './words'

const FIELDS = [
  'name',
  'categories',
  'addressLine',
  'lat',
  'phone',
  'legalName',
  'registrationNumber',
  'taxNumber',
  'ownerName',
  'hours',
] as const

/** What is to be mended, in words, and which of the questions and documents it is about. */
export function ChangesInputs({ application: { asked } }: { application: ToldApplication }) {
  const id = useId()
  const { say, label } = wordsOf(useTranslation().i18n, applicationWords)
  const choices = [
    ...FIELDS.map((field) => ({ value: field as string, text: say(`field_${field}`) })),
    ...asked.map((paper) => ({ value: `papers.${paper.kind}`, text: label(paper.label) })),
  ]
  return (
    <>
      <div className="wb-input">
        <label htmlFor={id}>{say('message')}</label>
        <textarea id={id} name="message" rows={3} maxLength={1000} required />
      </div>
      <fieldset className="wb-application__fields">
        <legend>{say('about')}</legend>
        {choices.map(({ value, text }) => (
          <label key={value} className="wb-check">
            <input type="checkbox" name="fields" value={value} /> {text}
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** The inputs above, as the API takes them. */
export function changesIn(form: FormData): { message: string; fields: string[] } {
  return { message: String(form.get('message') ?? ''), fields: form.getAll('fields').map(String) }
}
