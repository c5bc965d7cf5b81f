'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import { wordsOf } from '../../words'
import { ExportList, useExports } from './ExportList'
import { privacyWords } from './words'

/** For guests, who have no account to be found by. */
export function GuestActions() {
  const words = wordsOf(useTranslation().i18n, privacyWords)
  const { say } = words
  const { exports = [], again } = useExports(null)
  const of = (form: FormData) => ({ of: { phone: String(form.get('phone') ?? '') } })
  return (
    <Card title={say('guest')}>
      <p className="wb-quiet">{say('guestExplain')}</p>
      <div className="wb-actions">
        <Action
          url="/api/privacy/exports"
          label={say('guestExport')}
          explain={say('guestExplain')}
          done={say('exportDone')}
          body={of}
          onSettled={() => void again()}
        >
          <GuestPhone label={say('guestPhone')} />
        </Action>
        <Action
          url="/api/privacy/erasures"
          label={say('guestErase')}
          explain={say('guestEraseExplain')}
          done={say('eraseDone')}
          tone="danger"
          reason="required"
          body={of}
        >
          <GuestPhone label={say('guestPhone')} />
        </Action>
      </div>
      {exports.length > 0 && (
        <>
          <h3>{say('guestExports')}</h3>
          <ExportList exports={exports} acts words={words} />
        </>
      )}
    </Card>
  )
}

function GuestPhone({ label }: { label: string }) {
  const id = useId()
  return (
    <div className="wb-input">
      <label htmlFor={id}>{label}</label>
      <input id={id} name="phone" type="tel" required pattern="\+[0-9 ]{6,20}" maxLength={30} placeholder="+237…" />
    </div>
  )
}
