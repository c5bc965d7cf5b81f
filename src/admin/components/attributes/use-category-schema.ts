import { useEffect, useState } from 'react'
import type { AttributeSchema } from '../../../domain/attributes/attribute'
import { callApi } from '../../call-api'

/** What a category asks of its products; undefined while it is being read or where none is chosen. */
export function useCategorySchema(
  categoryId: string | undefined,
  locale: 'en' | 'fr',
): AttributeSchema | 'unread' | undefined {
  const [known, setKnown] = useState<{ of: string; schema: AttributeSchema | 'unread' }>()
  useEffect(() => {
    let left = false
    async function read(id: string): Promise<void> {
      const url = `/api/categories/${id}?depth=0&select[attributes]=true`
      const answer = await callApi<{ attributes?: AttributeSchema | null }>(url, {
        method: 'GET',
        locale,
        unreachable: '',
      })
      if (!left) setKnown({ of: id, schema: answer.ok ? (answer.body.attributes ?? []) : 'unread' })
    }
    if (categoryId) void read(categoryId)
    return () => {
      left = true
    }
  }, [categoryId, locale])
  return known && known.of === categoryId ? known.schema : undefined
}
