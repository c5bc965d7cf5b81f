/** Says which paths of the build context `.dockerignore` leaves out. The last rule that fits decides, as Docker has it. */
export function dockerIgnore(source: string): (path: string) => boolean {
  const rules = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ ignored: !line.startsWith('!'), pattern: toPattern(line.replace(/^!/, '')) }))
  return (path) => rules.findLast((rule) => rule.pattern.test(path))?.ignored ?? false
}

/** A rule for a folder covers everything in it. */
function toPattern(rule: string): RegExp {
  const body = rule
    .replace(/^\/|\/$/g, '')
    .split('/')
    .map((part) =>
      part === '**'
        ? '**'
        : part
            .replace(/[.+^${}()|[\]\\]/g, '\\$&')
            .replace(/\*/g, '[^/]*')
            .replace(/\?/g, '[^/]'),
    )
    .join('/')
    .replace(/\*\*\//g, '(?:.*/)?')
    .replace(/\*\*/g, '.*')
  return new RegExp(`^${body}(?:/.*)?$`)
}
