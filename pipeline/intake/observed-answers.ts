/** What a ratings file holds under one word of its scale column, whether or not the scale may have it. */
export class ObservedAnswers {
  readonly items = new Set<number>()
  /** How many answers, missing ones not counted. */
  answers = 0
  lowest = Number.POSITIVE_INFINITY
  highest = Number.NEGATIVE_INFINITY

  addItem(item: number): void {
    this.items.add(item)
  }

  addAnswer(value: number): void {
    this.answers += 1
    this.lowest = Math.min(this.lowest, value)
    this.highest = Math.max(this.highest, value)
  }
}
