/** SPSS counts seconds from the first day of the Gregorian calendar. */
const FIRST_DAY = Date.UTC(1582, 9, 14) / 1000
const DAY = 86_400

/** SPSS knows dates of these seconds: from the second day of the calendar to the end of the year 9999. */
const LAST = Date.UTC(10_000, 0, 1) / 1000 - FIRST_DAY

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const two = (value: number) => String(value).padStart(2, '0')
const four = (value: number) => String(value).padStart(4, '0')

/** Words for a date; null if it is none that SPSS could display. */
const ofDate = (words: (date: Date) => string) => (seconds: number) =>
  seconds >= DAY && seconds < LAST ? words(new Date((seconds + FIRST_DAY) * 1000)) : null

const month = (date: Date) => date.getUTCMonth() + 1
const year = (date: Date) => four(date.getUTCFullYear())

/** A week of SPSS: the first one begins on the first of January, whatever day it is. */
const week = (date: Date) =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / (7 * DAY * 1000)) + 1

const day = ofDate((date) => `${year(date)}-${two(month(date))}-${two(date.getUTCDate())}`)

/** Seconds with the decimals that the value has, at most three, as it cannot hold more together with a date. */
function clock(seconds: number): string {
  const thousandths = Math.round(seconds * 1000)
  const whole = Math.floor(thousandths / 1000)
  const rest = thousandths % 1000
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${decimals}`
}

const signed = (words: (seconds: number) => string) => (seconds: number) => {
  if (!Number.isFinite(seconds)) return null
  return seconds < 0 ? `-${words(-seconds)}` : words(seconds)
}

const instant = (seconds: number) => {
  const rounded = Math.round(seconds * 1000) / 1000
  const date = day(rounded)
  return date === null ? null : `${date} ${clock(rounded - Math.floor(rounded / DAY) * DAY)}`
}

const daysAndClock = signed((seconds) => {
  const rounded = Math.round(seconds * 1000) / 1000
  const days = Math.floor(rounded / DAY)
  return `${days} ${clock(rounded - days * DAY)}`
})

const minutesAndSeconds = signed((seconds) => {
  const rounded = Math.round(seconds * 1000) / 1000
  const minutes = Math.floor(rounded / 60)
  return `${two(minutes)}:${clock(rounded - minutes * 60).slice(6)}`
})

/** The words of a number that stands for a date, a time, a day of the week or a month, by the code of its format. */
export const CALENDAR: ReadonlyMap<number, (value: number) => string | null> = new Map([
  // DATE, ADATE, JDATE, EDATE and SDATE differ in their order only.
  ...[20, 23, 24, 38, 39].map((code) => [code, day] as const),
  // DATETIME and YMDHMS.
  [22, instant],
  [41, instant],
  // TIME, DTIME and MTIME.
  [21, signed(clock)],
  [25, daysAndClock],
  [40, minutesAndSeconds],
  // WKDAY and MONTH.
  [26, (value) => WEEKDAYS[value - 1] ?? null],
  [27, (value) => MONTHS[value - 1] ?? null],
  // MOYR, QYR and WKYR.
  [28, ofDate((date) => `${year(date)}-${two(month(date))}`)],
  [29, ofDate((date) => `${year(date)}-Q${Math.ceil(month(date) / 3)}`)],
  [30, ofDate((date) => `${year(date)}-W${two(week(date))}`)],
])
