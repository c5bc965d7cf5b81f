'use client'
import { useCallback, useEffect, useState } from 'react'

const PREFIX = 'wb-dispatch-'

/** A choice that this browser remembers. The server knows nothing of it, so the first drawing is `otherwise`. */
export function useRemembered<Value extends string>(
  key: string,
  values: readonly Value[],
  otherwise: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(otherwise)
  useEffect(() => {
    const stored = localStorage.getItem(PREFIX + key)
    const known = values.find((each) => each === stored)
    if (known !== undefined) setValue(known)
  }, [key, values])
  const remember = useCallback(
    (next: Value) => {
      localStorage.setItem(PREFIX + key, next)
      setValue(next)
    },
    [key],
  )
  return [value, remember]
}
