'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** A calendar day of a form, chosen or typed: YYYY-MM-DD, whatever the browser shows of it. */
export const DayInput: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const { label, required, admin } = field
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <FieldLabel label={label} path={path} required={required} htmlFor={id} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type="date"
          value={value ?? ''}
          onChange={({ target }) => setValue(target.value || null)}
          disabled={readOnly || disabled}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
