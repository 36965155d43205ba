import { describe, expect, it } from 'vitest'
import { embeddedFonts } from '../../pipeline/drawing/embedded-fonts.ts'
import { withScriptsNamed } from '../../pipeline/drawing/scripts-named.ts'
import { textWidth } from '../../pipeline/drawing/text-width.ts'
import { undrawableLetters } from '../../pipeline/drawing/undrawable-letters.ts'

describe('letters of other scripts', () => {
  it.each([
    ['Latin with marks', 'Çelik, İlişki, ő, ț, ệ, ß'],
    ['Greek, Cyrillic and signs', 'Σχέση, терапия, α ≥ .70, ½'],
    ['Arabic', 'الرَّابِطَةُ العلاجية'],
    ['Hebrew', 'קֶשֶׁר טיפולי'],
    ['Thai', 'ความสัมพันธ์ในการบำบัด'],
  ])('%s can be drawn', (_, text) => expect(undrawableLetters(text)).toBeNull())

  it.each([
    ['治疗联盟', '治疗联盟', '@expo-google-fonts/noto-sans-sc'],
    ['治療のきずな', '治療のきずな', '@expo-google-fonts/noto-sans-jp'],
    ['관계', '관계', '@expo-google-fonts/noto-sans-kr'],
  ])('%s needs a font that can be installed', (text, letters, font) => {
    expect(undrawableLetters(`Bond ${text} ${text}`)).toEqual({ letters: [...letters], package: font })
  })

  it.each([
    ['a smiley', 'Bond 😀', ['😀']],
    ['Devanagari, whose letters the pictures would misplace', 'Bond सं', ['स', 'ं']],
  ])('%s cannot be drawn', (_, text, letters) => {
    expect(undrawableLetters(text)).toEqual({ letters, package: null })
  })

  it('are as wide as in their own font', () => {
    const [arabic, latin] = [textWidth({ fontSize: 1000 }, 'الرابطة'), textWidth({ fontSize: 1000 }, 'Bond ')]
    expect(arabic).toBeGreaterThan(1500)
    expect(textWidth({ fontSize: 1000 }, 'Bond الرابطة')).toBeCloseTo(arabic + latin, 6)
  })

  it('are drawn in that font, in every line of a text', () => {
    const svg =
      '<svg><text x="1"><tspan>Bond קשר</tspan><tspan x="0">&amp; น้ำ</tspan></text><desc>קשר</desc></svg>'
    expect(withScriptsNamed(svg)).toBe(
      `<svg><text x="1"><tspan>Bond <tspan font-family="'Noto Sans Hebrew', 'Source Sans 3', sans-serif">קשר</tspan></tspan>` +
        `<tspan x="0">&amp; <tspan font-family="'Noto Sans Thai', 'Source Sans 3', sans-serif">นํ้า</tspan></tspan></text><desc>קשר</desc></svg>`,
    )
    expect(withScriptsNamed('<svg><text>Bond</text></svg>')).toBe('<svg><text>Bond</text></svg>')
  })

  it('are in the page under the same name, and only for themselves', async () => {
    const rules = (await embeddedFonts('Bond קש')).split('\n')
    expect(rules).toHaveLength(5)
    expect(rules.filter((rule) => rule.endsWith(';unicode-range:U+5E7,U+5E9}'))).toHaveLength(2)
    expect(rules.every((rule) => rule.startsWith(`@font-face{font-family:'Source Sans 3'`))).toBe(true)
    expect((await embeddedFonts('Bond')).split('\n')).toHaveLength(3)
  })
})
