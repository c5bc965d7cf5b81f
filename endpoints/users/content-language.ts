import type { PayloadRequest, Where } from 'payload'

/** The panel keeps here whether a person wants content in another language than the panel (`src/admin/components/shell/use-language.ts`). */
const APART = 'wb-content-apart'

/**
 * Content begins in the language in which a person signs in to the panel: Payload would show it in English until told otherwise. It is
 * Payload's own preference, written past its hooks, which know nobody yet during the sign-in.
 */
export async function beginInPanelLanguage({ payload, i18n }: PayloadRequest, userId: string): Promise<void> {
  const value = i18n.language === 'fr' ? 'fr' : 'en'
  const own: Where[] = [{ 'user.relationTo': { equals: 'users' } }, { 'user.value': { equals: userId } }]
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: { and: [{ key: { in: ['locale', APART] } }, ...own] },
    depth: 0,
    pagination: false,
  })
  const kept = (key: string) => docs.find((preference) => preference.key === key)?.value
  if (kept(APART) === true || kept('locale') === value) return
  await payload.db.upsert({
    collection: 'payload-preferences',
    data: { key: 'locale', value, user: { relationTo: 'users', value: userId } },
    where: { and: [{ key: { equals: 'locale' } }, ...own] },
  })
}
