'use client'
import { useAsked } from '../../components/use-asked'

interface Props {
  /** Of categories. */
  slugs: readonly string[]
  locale: 'en' | 'fr'
}

/** What somebody sells, by the names of the categories; by their short names until these are known. */
export function Sold({ slugs, locale }: Props) {
  const which = new URLSearchParams({ depth: '0', limit: '200', locale, 'where[slug][in]': slugs.join() })
  const { found } = useAsked<{ docs: { slug: string; name: string }[] }>(`/api/categories?${which}`)
  return slugs.map((slug) => found?.docs.find((category) => category.slug === slug)?.name ?? slug).join(', ')
}
