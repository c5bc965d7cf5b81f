'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { BlurPicture } from './BlurPicture'
import { NewPicture } from './NewPicture'
import { PictureSizes } from './PictureSizes'
import { RemovePicture } from './RemovePicture'
import { useKeptPicture } from './use-kept-picture'

/** In place of Payload's own: a file for a new picture; of one that is stored, whose contents never change, what there is of it. */
export function PictureUpload() {
  const { id, hasSavePermission, isEditing } = useDocumentInfo()
  const picture = useKeptPicture()
  if (!id && !isEditing) return <NewPicture />
  if (!picture || !id) return null
  const { url, alt = '', blurhash, width, height } = picture
  return (
    <div className="wb-kept">
      <BlurPicture src={url} alt={alt} blurhash={blurhash} width={width} height={height} />
      <div className="wb-kept__facts">
        <PictureSizes picture={picture} />
        {hasSavePermission && <RemovePicture id={id} />}
      </div>
    </div>
  )
}
