import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import works from '../../../data/references.json' with { type: 'json' }
import { plainText } from '../../../pipeline/document/document.ts'
import { bibliography, sourceText } from '../../../pipeline/document/references/bibliography.ts'
import { formattedJson } from '../../../pipeline/generate/references.ts'

/** Written out by hand from the indices' catalogue, in APA style. */
const BY_HAND = {
  'brown-gore-1994':
    'Brown, S. D., & Gore, P. A., Jr. (1994). An evaluation of interest congruence indices: Distribution characteristics and measurement properties. Journal of Vocational Behavior, 45(3), 310–327.',
  'eggerth-andrew-2006':
    'Eggerth, D. E., & Andrew, M. E. (2006). Modifying the C index for use with Holland codes of unequal length. Journal of Career Assessment, 14(3), 267–275.',
  'holland-1963':
    'Holland, J. L. (1963). Explorations of a theory of vocational choice and achievement: II. A four-year prediction study. Psychological Reports, 12, 547–594.',
  'holland-1973': 'Holland, J. L. (1973). Making vocational choices: A theory of careers. Prentice-Hall.',
  'holland-1997':
    'Holland, J. L. (1997). Making vocational choices: A theory of vocational personalities and work environments (3rd ed.). Psychological Assessment Resources.',
  'holland-whitney-cole-richards-1969':
    'Holland, J. L., Whitney, D. R., Cole, N. S., & Richards, J. M., Jr. (1969). An empirical occupational classification derived from a theory of personality and intended for practice and research (ACT Research Report No. 29). American College Testing Program.',
  'iachan-1984-agreement':
    'Iachan, R. (1984). A measure of agreement for use with the Holland classification system. Journal of Vocational Behavior, 24(2), 133–141.',
  'mccrae-2008':
    'McCrae, R. R. (2008). A note on some measures of profile agreement. Journal of Personality Assessment, 90(2), 105–109. https://doi.org/10.1080/00223890701845104',
  'prediger-1982':
    'Prediger, D. J. (1982). Dimensions underlying Holland’s hexagon: Missing link between interests and occupations? Journal of Vocational Behavior, 21(3), 259–287.',
  'wiggins-moody-1981':
    'Wiggins, J. D., & Moody, A. (1981). Compatibility index description. Training Associates.',
}

describe('a source as text', () => {
  it.each(Object.entries(BY_HAND))('%s is what APA style asks for', async (id, text) => {
    expect(sourceText(id)).toBe(text)
  })
})

describe('a bibliography', () => {
  it('sorts works as APA style does, by author, alone before together, then year', async () => {
    const entries = bibliography(Object.keys(BY_HAND).reverse())
    expect(entries.map(({ entry }) => plainText(entry))).toEqual(Object.values(BY_HAND))
  })

  it('sets titles of journals and books and volumes in italics', async () => {
    expect(bibliography(['holland-1973', 'bonett-wright-2000']).map(({ entry }) => entry)).toEqual([
      [
        'Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. ',
        { em: 'Psychometrika' },
        ', ',
        { em: '65' },
        '(1), 23–28. https://doi.org/10.1007/BF02294183',
      ],
      [
        'Holland, J. L. (1973). ',
        { em: 'Making vocational choices: A theory of careers' },
        '. Prentice-Hall.',
      ],
    ])
  })

  it('names a work once however often it is cited', async () => {
    expect(bibliography(['holm-1979', 'furr-2008', 'holm-1979'])).toHaveLength(2)
  })

  it('tells two works of one author and year apart, and only where both are listed', async () => {
    const both = bibliography(['iachan-1984-agreement', 'iachan-1984-differentiation'])
    expect(both.map(({ entry }) => plainText(entry).slice(0, 22))).toEqual([
      'Iachan, R. (1984a). A ',
      'Iachan, R. (1984b). A ',
    ])
    expect(sourceText('iachan-1984-agreement')).toContain('(1984)')
  })

  it('sorts in what somebody typed, as it stands and once', () => {
    const typed = [
      'Iaaa, A. (1999). A paper.',
      'Zzz, B. (2001). Another.',
      'Iaaa, A. (1999). A paper.',
      'Aaa, C. (1980).',
    ]
    const entries = bibliography(['holm-1979', 'iachan-1990'], typed).map(({ entry }) => plainText(entry))
    expect(entries.map((entry) => entry.slice(0, 6))).toEqual([
      'Aaa, C',
      'Holm, ',
      'Iaaa, ',
      'Iachan',
      'Zzz, B',
    ])
  })

  it('is empty if nothing is cited', async () => {
    expect(bibliography([])).toEqual([])
  })

  it('refuses a work that is not in the file', () => {
    expect(() => bibliography(['holland-1997', 'holland-2097'])).toThrow(
      new RangeError('no such work in data/references.json: holland-2097'),
    )
    expect(() => sourceText('')).toThrow(RangeError)
  })
})

describe('the file of references', () => {
  it('gives no two works the same id, and lists them by it', () => {
    const ids = works.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('names each work by its authors and year, that of an institution by title and year', () => {
    for (const { id, author, issued } of works) {
      if (author.some((it) => 'literal' in it)) {
        expect(id).toBe('onet-2026')
        continue
      }
      const plain = (name: string) =>
        name
          .toLowerCase()
          .replaceAll(' ', '-')
          .replace(/[äöü]/g, (umlaut) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[umlaut]!)
      const stem = [
        ...author.map((it) => plain('family' in it ? it.family : it.literal)),
        issued['date-parts'][0]![0],
      ].join('-')
      expect(id === stem || id.startsWith(`${stem}-`), `${id}: ${stem}`).toBe(true)
    }
  })

  it('has a title for every work, and a DOI as its bare name', () => {
    for (const work of works) {
      expect(work.title).toMatch(/\S/)
      if ('DOI' in work) expect(work.DOI).toMatch(/^10\.\d{4,}\/\S+$/)
    }
  })

  it('can be formatted whole', async () => {
    const entries = bibliography(works.map(({ id }) => id)).map(({ entry }) => plainText(entry))
    expect(entries).toHaveLength(works.length)
    for (const entry of entries) {
      expect(entry).toMatch(/^\S.*\(\d{4}[ab]?\)\. .*(\.|https:\/\/\S+)$/)
      expect(entry).not.toMatch(/undefined|NaN|[<>]|\d-\d+\.$| {2}/)
    }
  })
})

it('data/references.apa.json is what the citation processor makes of data/references.json (npm run references)', () => {
  const file = new URL('../../../data/references.apa.json', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(formattedJson())
})
