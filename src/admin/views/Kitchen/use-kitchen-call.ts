'use client'
import { toast } from '@payloadcms/ui'
import { useRef } from 'react'
import { type Answer, callApi } from '../../call-api'
import { newKey } from '../../new-key'

export interface KitchenRequest {
  url: string
  body?: object
  photo?: File
}

/** Does something and shows the kitchen anew; a refusal comes back as the sentence to show where it was asked for. */
export type KitchenCall = <T>(request: KitchenRequest, done: (body: T) => string) => Promise<string | undefined>

interface Options {
  locale: 'en' | 'fr'
  noAnswer: string
  reload(): Promise<void>
}

const TIMEOUT_MS = 20_000
/** A photo over a phone's network. */
const UPLOAD_MS = 60_000

/** Calls of the kitchen. One that got no answer keeps its key, so that trying again does nothing twice. */
export function useKitchenCall({ locale, noAnswer, reload }: Options): KitchenCall {
  const keys = useRef(new Map<string, string>())
  return async <T>({ url, body, photo }: KitchenRequest, done: (body: T) => string) => {
    const intent = JSON.stringify([url, body, photo && [photo.name, photo.size, photo.lastModified]])
    const key = keys.current.get(intent) ?? newKey()
    keys.current.set(intent, key)
    const answer: Answer<T> = await callApi<T>(url, {
      key,
      locale,
      unreachable: noAnswer,
      timeoutMs: photo ? UPLOAD_MS : TIMEOUT_MS,
      ...(photo ? { form: formOf(photo) } : { body: body ?? {} }),
    })
    if (answer.ok || (answer.status >= 400 && answer.status < 500)) keys.current.delete(intent)
    if (answer.ok) toast.success(done(answer.body))
    // Somebody else was faster, or the time ran out: what is true now says more than a refusal.
    else if (answer.status === 409) toast.error(answer.message)
    await reload()
    return answer.ok || answer.status === 409 ? undefined : answer.message
  }
}

function formOf(photo: File): FormData {
  const form = new FormData()
  form.set('photo', photo)
  return form
}
