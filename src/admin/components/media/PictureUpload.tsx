'use client'
export function PictureUpload() {
  return null
}
