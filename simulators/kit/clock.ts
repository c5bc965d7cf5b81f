import type { Book } from './book'

/** The provider's time: the real one and what it was told to skip. */
export class Clock {
  private readonly waiting: (() => void)[] = []

  constructor(private readonly book: Book) {}

  /** Seconds since 1970. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.skipped()
  }

  advance(seconds: number): void {
    this.book.put('clock', 'skipped', this.skipped() + seconds)
    for (const wake of this.waiting) wake()
  }

  onAdvance(wake: () => void): void {
    this.waiting.push(wake)
  }

  private skipped(): number {
    return this.book.get<number>('clock', 'skipped') ?? 0
  }
}
