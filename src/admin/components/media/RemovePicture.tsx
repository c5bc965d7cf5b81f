'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { pictureWords } from './words'

/** Takes the picture away, once that was confirmed. */
export function RemovePicture({ id }: { id: string | number }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, pictureWords)
  const router = useRouter()
  return (
    <div>
      <Action
        url={`/api/media/${id}/remove`}
        label={say('remove')}
        explain={say('removeExplain')}
        done={say('removed')}
        tone="danger"
        onSettled={() => router.push('/admin/collections/media')}
      />
    </div>
  )
}
