import type { Candidate, Invitation } from './checks'

const frame = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Background check</title><body style="font: 16px/1.5 system-ui; max-width: 32rem; margin: 3rem auto; padding: 0 1rem">${body}</body></html>`

const text = (value: string | null): string =>
  (value ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Where a candidate gives his consent. The real one asks for a tax number here, which the platform never sees. */
export function applyPage({ status, package: slug }: Invitation, { first_name, last_name }: Candidate): string {
  const open =
    status === 'pending'
      ? '<form method="post"><p>I agree that my driving record and the public registers are searched.</p><button>Agree and send</button></form>'
      : `<p>This invitation is ${status}.</p>`
  return frame(
    `<h1>Background check</h1><p>${text(first_name)} ${text(last_name)}, package ${text(slug)}. A simulated page.</p>${open}`,
  )
}

export const donePage = (): string =>
  frame('<h1>Thank you</h1><p>Your background check is under way. You may close this page.</p>')
