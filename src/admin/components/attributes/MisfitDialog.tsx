'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { AttributeSchema } from '../../../domain/attributes/attribute'
import { wordsOf } from '../../words'
import { attributeWords } from './words'

/** `SchemaTrial` of the API. */
export interface Trial {
  unfit: number
  unsellable: number
  named: { id: string; name: string; restaurant: string; problems: { path: string; message: string }[] }[]
}

interface Props {
  trial: Trial
  schema: AttributeSchema
  onSave(): void
  onClose(): void
}

/** Which products a change of attributes leaves that no longer fit, before it is saved. */
export function MisfitDialog({ trial, schema, onSave, onClose }: Props) {
  const { i18n } = useTranslation()
  const { say, label, locale } = wordsOf(i18n, attributeWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const number = new Intl.NumberFormat(locale)
  const names = new Map(schema.map((attribute) => [attribute.key, label(attribute.label)]))
  const { unfit, unsellable, named } = trial
  return createPortal(
    <dialog ref={dialog} className="wb-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{unfit === 1 ? say('misfitOne') : say('misfitTitle', { n: number.format(unfit) })}</h2>
      <p>{say('misfitExplain')}</p>
      {unsellable > 0 && <p className="wb-problem">{say('unsellable', { n: number.format(unsellable) })}</p>}
      <ul className="wb-attr__misfits">
        {named.map((product) => (
          <li key={product.id}>
            <a href={`/admin/collections/products/${product.id}`} target="_blank" rel="noreferrer">
              {product.name}
            </a>
            , {product.restaurant}
            <ul>
              {product.problems.map(({ path, message }) => (
                <li key={path}>
                  {names.get(path) ?? path}: {message}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {unfit > named.length && <p className="wb-quiet">{say('more', { n: number.format(unfit - named.length) })}</p>}
      <div className="wb-dialog__buttons">
        <button type="button" className="wb-button wb-button--plain" onClick={() => dialog.current?.close()}>
          {wordsOf(i18n).say('back')}
        </button>
        <button type="button" className="wb-button wb-button--primary" onClick={onSave}>
          {say('saveAnyway')}
        </button>
      </div>
    </dialog>,
    document.body,
  )
}
