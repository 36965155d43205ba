/**
 * The score of a whole scale without the items of a part of it, from the scores of both as means of their
 * items: (items of the whole × its mean - items of the part × its mean) / items that remain.
 *
 * Exact if all items were answered; else each mean stands for the items that were not. Rounded to 8 decimals,
 * since early scores are rounded to 10: equal rests are to be equal numbers.
 *
 * @throws RangeError if no item remains
 * @example restScore({ score: 5, items: 4 }, { score: 2, items: 1 }) // 6
 */
export function restScore(
  whole: { readonly score: number; readonly items: number },
  part: { readonly score: number; readonly items: number },
): number {
  const items = whole.items - part.items
  if (items < 1) throw new RangeError(`no item remains: ${whole.items} - ${part.items}`)
  return Math.round(((whole.score * whole.items - part.score * part.items) / items) * 1e8) / 1e8
}
