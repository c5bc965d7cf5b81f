import { useFormFields } from '@payloadcms/ui'

/**
 * What the server has refused below a field that draws its own inputs. The form keeps such problems as fields of their own, and would
 * never be sent again: `forget` takes them away with the next change.
 */
export function useServerProblems(path: string): { told: ReadonlyMap<string, string>; forget(): void } {
  const dispatch = useFormFields(([, send]) => send)
  // As a text: a new list each time would be drawn each time.
  const found = useFormFields(([fields]) =>
    JSON.stringify(
      Object.entries(fields).flatMap(([name, field]) =>
        name.startsWith(`${path}.`) ? [[name.slice(path.length + 1), field?.errorMessage ?? '']] : [],
      ),
    ),
  )
  const told = new Map(JSON.parse(found) as [string, string][])
  return {
    told,
    forget: () => {
      for (const key of told.keys()) dispatch({ type: 'REMOVE', path: `${path}.${key}` })
    },
  }
}
