/** The items and answers under one word of the scale column, whether or not the scale permits them. */
export class ObservedAnswers {
  readonly items = new Set<number>()
  /** The number of answers, without missing ones. */
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
