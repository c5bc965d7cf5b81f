'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'
import type { Fit } from '../../../domain/attributes/fit'
import { wordsOf } from '../../words'
import { useNotSent } from '../NotSent'
import { attributeWords } from './words'

const TONES: Readonly<Record<Fit, string>> = { fits: 'good', unfit: 'waiting', unsellable: 'bad' }

/** How the product stands to its category, beside the form; nothing is said where all is well. */
export function FitField({ path, field }: SelectFieldClientProps) {
  const { i18n } = useTranslation()
  const { say, label } = wordsOf(i18n, attributeWords)
  const { value } = useField<Fit>({ path })
  useNotSent(path, { ever: true })
  const option = field.options.find((each) => typeof each === 'object' && each.value === value)
  if (!value || value === 'fits' || typeof option !== 'object') return null
  return (
    <section className="wb-card wb-attr__fit">
      <h2>{say('state')}</h2>
      <span className={`wb-pill wb-pill--${TONES[value]}`}>{label(option.label as { en: string; fr: string })}</span>
    </section>
  )
}
