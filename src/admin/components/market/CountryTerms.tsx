'use client'
import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { countryTerms, type CountryTerms as Terms } from '../../../domain/markets/country-terms'

const FILLED = ['currency', 'locale', 'timeZone', 'addressFormat'] as const satisfies readonly (keyof Terms)[]

/** In the form of a new market: what is usual in its country, as soon as that is known. Shows nothing. */
export function CountryTerms() {
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const country = useFormFields(([fields]) => fields.country?.value)
  const filled = useRef('')
  useEffect(() => {
    const terms = id === undefined && typeof country === 'string' ? countryTerms(country) : undefined
    if (!terms || filled.current === country) return
    filled.current = String(country)
    for (const path of FILLED) dispatchFields({ type: 'UPDATE', path, value: terms[path], valid: true })
  }, [id, country, dispatchFields])
  return null
}
