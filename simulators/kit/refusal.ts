/** What a provider says no with; thrown where nothing of a request may have an effect. */
export class Refusal extends Error {
  /** @param body as it stands on the wire */
  constructor(
    readonly status: number,
    readonly body: unknown,
    message = JSON.stringify(body),
  ) {
    super(message)
  }
}
