'use client'
import { useDocumentInfo, useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'

const FEES = [
  'deliveryBase',
  'deliveryPerKm',
  'serviceBasisPoints',
  'smallOrderThreshold',
  'smallOrderFee',
  'taxBasisPoints',
  'taxIncluded',
] as const

type Fees = Readonly<Record<(typeof FEES)[number], number | boolean>>

/** In the form of a new tariff: the fees that its market has now, so that only what changes is typed. Shows nothing. */
export function BeginWithFees() {
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const { i18n } = useTranslation()
  const { locale } = wordsOf(i18n)
  const market = useFormFields(([fields]) => fields.market?.value)
  const filled = useRef<unknown>(undefined)
  useEffect(() => {
    if (id !== undefined || typeof market !== 'string' || filled.current === market) return
    let left = false
    const newest = `/api/tariffs?where[market][equals]=${market}&sort=-beginsAt&limit=1`
    const ask = async () => {
      const tariffs = await callApi<{ docs: Fees[] }>(newest, { method: 'GET', locale, unreachable: '' })
      const [last] = tariffs.ok ? tariffs.body.docs : []
      if (last) return last
      const own = await callApi<Fees>(`/api/markets/${market}`, { method: 'GET', locale, unreachable: '' })
      return own.ok ? own.body : undefined
    }
    void ask().then((fees) => {
      if (left || !fees) return
      filled.current = market
      for (const path of FEES) dispatchFields({ type: 'UPDATE', path, value: fees[path], valid: true })
    })
    return () => {
      left = true
    }
  }, [id, market, locale, dispatchFields])
  return null
}
