'use client'
import { Dropzone, useField, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_PICTURE_BYTES, PICTURE_TYPES } from '../../../domain/media/file-limits'
import { wordsOf } from '../../words'
import { Picture } from '../Picture'
import { Problem } from '../Problem'
import { formatWeight } from './format-weight'
import { pictureWords } from './words'

const TYPES: readonly string[] = PICTURE_TYPES

/** Chooses a file for a new picture, shows it, and says before anything is sent what would be refused. */
export function NewPicture() {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, pictureWords)
  const input = useRef<HTMLInputElement>(null)

  const validate = useCallback(
    (file: File | null | undefined): string | true => {
      if (!(file instanceof File)) return say('needed')
      if (!TYPES.includes(file.type)) return say('wrongType')
      if (file.size > MAX_PICTURE_BYTES) return say('tooLarge', { weight: formatWeight(file.size, locale) })
      return true
    },
    [say, locale],
  )
  const { value, setValue, showError, errorMessage } = useField<File | null>({
    path: 'file',
    validate: validate as never,
  })
  const problem = value instanceof File ? validate(value) : showError && (errorMessage ?? say('needed'))

  return (
    <div className="wb-upload">
      <Dropzone onChange={(files) => setValue(files[0] ?? null)}>
        <div className="wb-upload__inside">
          {value instanceof File && problem === true && <Preview file={value} alt={say('preview')} />}
          <div className="wb-upload__choice">
            <button type="button" className="wb-button wb-button--plain" onClick={() => input.current?.click()}>
              {say(value ? 'other' : 'choose')}
            </button>
            <p className="wb-quiet">
              {value instanceof File ? `${value.name} · ${formatWeight(value.size, locale)}` : say('drop')}
            </p>
            <p className="wb-quiet">{say('stripped')}</p>
            {typeof problem === 'string' && <Problem>{problem}</Problem>}
          </div>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={say('choose')}
            accept={TYPES.join(',')}
            onChange={(event) => setValue(event.target.files?.[0] ?? null)}
          />
        </div>
      </Dropzone>
    </div>
  )
}

/** From the browser's own memory: nothing has been sent yet. */
function Preview({ file, alt }: { file: File; alt: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url ? <Picture src={url} alt={alt} className="wb-upload__preview" /> : null
}
