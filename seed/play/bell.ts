/** Lets one loop wait for "something may have happened". A ring while nobody waits is kept for the next who does. */
export class Bell {
  private rung = false
  private wake: (() => void) | undefined

  ring(): void {
    this.rung = true
    this.wake?.()
  }

  /** Resolves at the next ring, or when `otherwise` does. */
  async heard(otherwise: Promise<void>): Promise<void> {
    const ring = new Promise<void>((resolve) => {
      if (this.rung) resolve()
      else this.wake = resolve
    })
    await Promise.race([ring, otherwise])
    this.rung = false
    this.wake = undefined
  }
}
