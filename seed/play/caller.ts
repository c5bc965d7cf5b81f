/** Somebody who calls the API: a guest with the headers of his cart, or a signed-in person. */
export interface Caller {
  /** Where the call seems to come from; the server believes it on the loopback only. */
  readonly address: string
  /** Asked for before every attempt, so that a retry carries a token that still works. */
  headers(): Promise<Record<string, string>>
  /** The server does not know these headers any more: the next ones must be new. */
  forget?(): void
}

/** An address of its own for everybody: 10.0.0.0/8 by running number. */
export function simulatedAddress(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
}

/** Somebody who has not signed in; whoever holds him may give him headers. */
export class Stranger implements Caller {
  private carried: Record<string, string> = {}

  constructor(readonly address: string) {}

  carry(headers: Record<string, string>): void {
    this.carried = headers
  }

  async headers(): Promise<Record<string, string>> {
    return this.carried
  }
}
