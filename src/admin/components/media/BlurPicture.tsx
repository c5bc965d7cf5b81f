'use client'
import { decode } from 'blurhash'
import { useEffect, useRef, useState } from 'react'
import { Picture } from '../Picture'

interface Props {
  src: string
  alt: string
  blurhash: string
  width: number
  height: number
}

/** As many pixels of a blur as the eye can tell apart. */
const SIDE = 32

/** A picture with its own blur in its place until it is there, so that nothing jumps. */
export function BlurPicture({ src, alt, blurhash, width, height }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [there, setThere] = useState(false)
  useEffect(() => {
    const brush = canvas.current?.getContext('2d')
    brush?.putImageData(new ImageData(new Uint8ClampedArray(decode(blurhash, SIDE, SIDE)), SIDE, SIDE), 0, 0)
  }, [blurhash])
  return (
    <div className="wb-blur" style={{ aspectRatio: `${width} / ${height}` }}>
      <canvas ref={canvas} width={SIDE} height={SIDE} />
      <Picture
        src={src}
        alt={alt}
        width={width}
        height={height}
        className={there ? 'wb-blur__there' : ''}
        onLoad={() => setThere(true)}
      />
    </div>
  )
}
