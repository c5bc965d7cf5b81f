/**
 * An error as it is logged. The database's errors quote what somebody sent or stored (parameters, the failing row), so of them remain the
 * statement, the code and where it happened.
 */
export function logError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name,
    message: withoutValues(message),
    ...fieldsOf(error),
    stack: frames?.join('\n'),
    ...(cause !== undefined && { cause: logError(cause) }),
  }
}

const KEPT = ['code', 'status', 'constraint', 'table', 'column', 'routine']

function fieldsOf(error: Error): Record<string, unknown> {
  return Object.fromEntries(Object.entries(error).filter(([key]) => KEPT.includes(key)))
}

/** Drizzle ends with the parameters, PostgreSQL with the value that it could not read. */
function withoutValues(message: string): string {
  return message.replace(/\nparams: .*$/s, '').replace(/: ".*"$/s, ': [masked]')
}
