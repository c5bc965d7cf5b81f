'use client'
import type { useField } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { Problem } from '../Problem'

interface Props<Value> {
  title: string
  field: Pick<ReturnType<typeof useField<Value | null>>, 'path' | 'value' | 'setValue' | 'showError' | 'errorMessage'>
  /** The box that says that there is no limit, and what a limit begins with. Absent: there is no such box. */
  unlimited?: { label: string; disabled: boolean; begin: Value }
  children: ReactNode
}

/** The frame of a field of days and times. */
export function CalendarCard<Value>({ title, field, unlimited, children }: Props<Value>) {
  const { path, value, setValue, showError, errorMessage } = field
  return (
    <fieldset id={`field-${path}`} className="wb-card wb-hours">
      <legend>{title}</legend>
      {unlimited && (
        <label className="wb-hours__always">
          <input
            type="checkbox"
            checked={!value}
            disabled={unlimited.disabled}
            onChange={({ target }) => setValue(target.checked ? null : unlimited.begin)}
          />
          {unlimited.label}
        </label>
      )}
      {children}
      {showError && <Problem>{errorMessage}</Problem>}
    </fieldset>
  )
}
