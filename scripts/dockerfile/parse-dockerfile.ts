/** One step of a Dockerfile, in its own words. */
export interface Instruction {
  name: string
  /** `--from=build` → `{ from: 'build' }`. */
  flags: Record<string, string>
  /** What follows the flags. */
  text: string
}

/** The part of the language that our Dockerfile uses: comments, continued lines, flags. No heredocs, no variables. */
export function parseDockerfile(source: string): Instruction[] {
  const lines = source
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n')
  return lines.filter((line) => line.trim()).map(parseInstruction)
}

function parseInstruction(line: string): Instruction {
  const [, name = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? []
  const flags: Record<string, string> = {}
  const text = rest.replace(/^(--[\w-]+(=\S+)?\s+)+/, (all) => {
    for (const [, key = '', value = ''] of all.matchAll(/--([\w-]+)(?:=(\S+))?/g)) flags[key] = value
    return ''
  })
  return { name: name.toUpperCase(), flags, text: text.trim() }
}

/** The program and arguments of `["a", "b"]`; a plain command line goes to the shell. */
export function parseCommand(text: string): string[] {
  return text.startsWith('[') ? (JSON.parse(text) as string[]) : ['/bin/sh', '-c', text]
}

/** `A=1 B="two words"` as an object. */
export function parseAssignments(text: string): Record<string, string> {
  const pairs = text.matchAll(/([A-Za-z_]\w*)=(?:"([^"]*)"|(\S*))/g)
  return Object.fromEntries([...pairs].map(([, key = '', quoted, plain]) => [key, quoted ?? plain ?? '']))
}
