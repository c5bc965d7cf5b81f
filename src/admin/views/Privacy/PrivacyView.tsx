'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { wordsOf } from '../../words'
import { FindPerson } from './FindPerson'
import { GuestActions } from './GuestActions'
import { PersonPrivacy } from './PersonPrivacy'
import { privacyWords } from './words'

interface Props {
  /** Whether the reader may export and erase. */
  acts: boolean
  /** The person whom the address names. */
  asked: string | null
}

/** Somebody is found, then shown. */
export function PrivacyView({ acts, asked }: Props) {
  const { say } = wordsOf(useTranslation().i18n, privacyWords)
  const [person, setPerson] = useState(asked)
  if (person)
    return (
      <div className="wb-privacy">
        <p>
          <button type="button" className="wb-button wb-button--plain" onClick={() => setPerson(null)}>
            {say('another')}
          </button>
        </p>
        <PersonPrivacy id={person} acts={acts} />
      </div>
    )
  return (
    <div className="wb-privacy">
      <FindPerson onFound={({ id }) => setPerson(id)} />
      {acts && <GuestActions />}
    </div>
  )
}
