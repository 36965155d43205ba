/*
 * While claims are collected, every number that is printed carries a mark of its own behind it, so that it can be found again
 * in the finished text. The mark is made of noncharacters of Unicode, which no text has.
 */

const FIRST = 0xfdd0
const BASE = 32
const LENGTH = 4
const MARK = /[\uFDD0-\uFDEF]{4}/g

/** The value of a printed number: as a double, or as the digits of a number of any size. */
export type MarkedValue = number | string

let take: ((value: MarkedValue) => number) | null = null

/** The printed number, with a mark behind it while marks are taken. */
export function marked(printed: string, value: MarkedValue): string {
  return take === null ? printed : `${printed}${markOf(take(value))}`
}

/**
 * Makes something with a mark behind each printed number.
 * @param number gives the mark of a value its number, below a million
 */
export function withMarks<T>(number: (value: MarkedValue) => number, make: () => T): T {
  take = number
  try {
    return make()
  } finally {
    take = null
  }
}

/** A text without marks. */
export const withoutMarks = (text: string): string => text.replace(MARK, '')

/** The marks of a text: their numbers, and where each stands in the text without marks. */
export function marksIn(text: string): { readonly number: number; readonly at: number }[] {
  return [...text.matchAll(MARK)].map(({ 0: mark, index }, i) => ({
    number: numberOf(mark),
    at: index - i * LENGTH,
  }))
}

const DIGITS = Array.from({ length: BASE }, (_, i) => String.fromCharCode(FIRST + i))

const markOf = (number: number) =>
  DIGITS[number & 31]! +
  DIGITS[(number >> 5) & 31]! +
  DIGITS[(number >> 10) & 31]! +
  DIGITS[(number >> 15) & 31]!

const numberOf = (mark: string) =>
  Array.from(mark).reduce((sum, digit, i) => sum + (digit.charCodeAt(0) - FIRST) * BASE ** i, 0)
