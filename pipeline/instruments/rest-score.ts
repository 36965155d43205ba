/**
 * The score of a whole scale without the items of a part of it, where all scores are means of items:
 * (items of the whole × its mean - items of the part × its mean) / remaining items.
 *
 * Exact if all items were answered; otherwise each mean replaces its missing answers. Rounded to 8 decimals, because
 * early scores are rounded to 10: equal rest scores must be equal numbers.
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
