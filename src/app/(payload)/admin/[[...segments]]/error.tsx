'use client'
import { PanelError } from '../../../../admin/components/PanelError'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  return <PanelError digest={error.digest} retry={reset} />
}
