'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/**
 * Leaves a locked field of a row that exists out of what its form sends: a command may move it while the form lies open, and the old value
 * would be refused with everything that was typed.
 * @param options.ever of a new row too, whose first value is not for the form to give
 */
export function useNotSent(path: string, { ever = false }: { ever?: boolean } = {}): void {
  const { id } = useDocumentInfo()
  const field = useFormFields(([fields]) => fields[path])
  const dispatch = useFormFields(([, dispatch]) => dispatch)
  // The form puts its fields in place after what stands in it was drawn for the first time.
  const [begun, setBegun] = useState(false)
  useEffect(() => setBegun(true), [])
  // At each change of the field, for a form that was saved replaces it.
  useEffect(() => {
    if (begun && (id || ever) && !field?.disableFormData) dispatch({ type: 'UPDATE', path, disableFormData: true })
  }, [begun, id, ever, path, field, dispatch])
}

/** Beside the input of such a field, or in place of one that is shown elsewhere. */
export function NotSent({ path }: { path: string }) {
  useNotSent(path)
  return null
}
