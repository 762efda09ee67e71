import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { noteMark } from '../../src/model/note-mark.ts'
import { covers } from '../../src/press/fonts/coverage.ts'
import { fontFiles, usualFonts } from '../../src/press/fonts/faces.ts'
import { fontStyles, subset, subsetFile } from '../../src/press/fonts/subset.ts'
import { demandOf } from '../../src/press/fonts/usage.ts'

const fonts = fontFiles(usualFonts, () => true)
const named = (name: string) => {
  const font = fonts.find((candidate) => subsetFile(candidate) === `fonts/${name}.ttf`)
  if (font === undefined) throw new Error(`no ${name}`)
  return font
}
const serif = named('engross-serif-400')
const bold = named('engross-serif-700')
const latin = named('engross-latin-400')
const italic = named('engross-latin-400-italic')

function parsed(bytes: Uint8Array) {
  const font = create(Buffer.from(bytes))
  if (!('characterSet' in font)) throw new Error('a collection')
  return font
}

describe('the fonts', () => {
  test('are nine, all with TrueType outlines', () => {
    expect(fonts).toHaveLength(9)
    // A font with CFF outlines begins with OTTO, a variable one has fvar.
    for (const { bytes, source } of fonts) {
      expect([...bytes.slice(0, 4)], source).toEqual([0, 1, 0, 0])
      expect(Buffer.from(bytes.slice(0, 400)).includes('fvar'), source).toBe(false)
    }
  })

  test('have the marks of notes, the figures and the signs of the trade', () => {
    const marks = Array.from({ length: 50 }, (_, at) => noteMark(at + 1, 'circled')).join('')
    for (const sign of `${marks}0123456789ivxlcdm§〔〕《》“”…—·（）℃镕`) expect(covers(serif, sign), sign).toBe(true)
    for (const sign of 'Борис Ельцин, Société') expect(covers(latin, sign), sign).toBe(true)
  })
})

describe('a character goes to', () => {
  const use = { families: ['Engross Latin', 'Engross Serif', 'serif'], weight: 400, italic: false, characters: 'Б中' }

  test('the first family of its list that has it', () => {
    const { characters, missing } = demandOf([use], fonts, '')
    expect(characters.get(latin)).toBe('Б')
    expect(characters.get(serif)).toBe('中')
    expect(missing).toEqual([])
  })

  test('the face of its weight and style, or the nearest', () => {
    const { characters } = demandOf(
      [
        { ...use, weight: 900, characters: '重' },
        { ...use, italic: true, characters: 'x斜' }
      ],
      fonts,
      ''
    )
    expect(characters.get(bold)).toBe('重')
    expect(characters.get(italic)).toBe('x')
    expect(characters.get(serif)).toBe('斜')
  })

  test('nobody where no font has it, and that is said', () => {
    const { missing } = demandOf([{ ...use, characters: '中\u{10ffff}\u{1f600}' }], fonts, '')
    expect(missing.map(({ character }) => character)).toEqual(['\u{10ffff}', '\u{1f600}'])
  })

  test('nobody where its list has none of our families', () => {
    expect(demandOf([{ ...use, families: ['Times'], characters: 'a' }], fonts, '').missing).toHaveLength(1)
  })

  test('nobody where it is invisible', () => {
    expect(demandOf([{ ...use, characters: '\u2060\u200b\u00ad\n\ufe0f' }], fonts, '').missing).toEqual([])
  })

  test('every font that has it where it may stand anywhere', () => {
    const { characters } = demandOf([], fonts, '①9')
    expect(characters.get(serif)).toBe('9①')
    expect(characters.get(latin)).toBe('9')
  })
})

describe('a subset', () => {
  test('has the same bytes whatever the order of the characters', async () => {
    const one = await subset(serif, '中俄联合声明，。（）“”')
    await subset(serif, '别')
    const other = await subset(serif, '”“）（。，明声合联俄中')
    expect(Buffer.from(one).equals(other)).toBe(true)
  })

  test('has its characters, their features and little else', async () => {
    const bytes = await subset(serif, '中俄（）“”—')
    const font = parsed(bytes)
    expect(
      font.characterSet
        .filter((code) => code !== 0xffff)
        .map((code) => String.fromCodePoint(code))
        .sort()
        .join('')
    ).toBe('—“”中俄（）')
    for (const feature of ['halt', 'chws', 'palt', 'fwid', 'hwid']) expect(font.availableFeatures).toContain(feature)
    expect(bytes.length).toBeLessThan(60_000)
  })
})

test('the style sheet names the files', () => {
  expect(fontStyles([serif, italic])).toMatchInlineSnapshot(`
    "@font-face { font-family: 'Engross Serif'; font-weight: 400; font-style: normal; src: url('fonts/engross-serif-400.ttf') format('truetype'); }
    @font-face { font-family: 'Engross Latin'; font-weight: 400; font-style: italic; src: url('fonts/engross-latin-400-italic.ttf') format('truetype'); }
    "
  `)
})
