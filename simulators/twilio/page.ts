import type { Message } from './answer'

/** What arrived at all telephones, for a developer who waits for a code. */
export function page(messages: readonly Message[]): string {
  const rows = messages.map(
    ({ at, to, body }) =>
      `<tr><td><time>${new Date(at * 1000).toISOString()}</time></td><td>${escaped(to)}</td><td>${escaped(body)}</td></tr>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width"><title>Texts</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #8886;padding:.5rem;text-align:start;vertical-align:top}</style>
<h1>Texts</h1>
${rows.length === 0 ? '<p>None yet.</p>' : `<table><tr><th>Sent</th><th>To</th><th>Text</th></tr>${rows.join('')}</table>`}</html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
