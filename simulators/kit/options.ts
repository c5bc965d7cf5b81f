import { parseArgs } from 'node:util'

/** `--port 12121 --key …`: where a simulator listens, and the only key that it takes. */
export function simulatorOptions(): { port: number; key: string } {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, key: { type: 'string', default: 'simulated-key' } },
  })
  return { port: Number(values.port), key: values.key }
}
