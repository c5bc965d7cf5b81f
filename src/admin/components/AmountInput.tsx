'use client'
import { useId } from 'react'
import { readAmount, writeAmount } from '../../domain/menu-imports/amounts'
import { CURRENCIES, type CurrencyCode } from '../../domain/money/currencies'

interface Props {
  name: string
  label: string
  currency: CurrencyCode
  /** Minor units. */
  value?: number | null
  required?: boolean
}

/** An amount as people write it, in major units; `amountIn` reads it from the form. */
export function AmountInput({ name, label, currency, value = null, required = false }: Props) {
  const id = useId()
  const { exponent } = CURRENCIES[currency]
  return (
    <div className="wb-input">
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      <input
        id={id}
        name={name}
        inputMode={exponent === 0 ? 'numeric' : 'decimal'}
        pattern={exponent === 0 ? '\\d[\\d ]*' : `\\d[\\d ]*([.,]\\d{1,${exponent}})?`}
        defaultValue={value === null ? '' : writeAmount(value, currency, '.')}
        required={required}
        autoComplete="off"
      />
    </div>
  )
}

/** Minor units, or null where nothing was written. */
export function amountIn(form: FormData, name: string, currency: CurrencyCode): number | null {
  const read = readAmount(String(form.get(name) ?? '').trim(), currency)
  return read.ok ? read.amount : null
}
