'use client'
import { useTranslation } from '@payloadcms/ui'
import type { UIFieldClientProps } from 'payload'

/** What a kind of rule does, in a sentence above its form. */
export function RuleExplained({ field }: UIFieldClientProps) {
  const { i18n } = useTranslation()
  const { label } = field
  const text = typeof label === 'object' ? (label[i18n.language] ?? label.en) : label
  return <p className="wb-quiet wb-rule-explained">{text}</p>
}
