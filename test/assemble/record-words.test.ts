import { describe, expect, it } from 'vitest'
import { recordWords } from '../../src/assemble/record-words.ts'
import type { RecordWords } from '../../src/model/record-words.ts'

/** Say everything that the table can say, once with few and once with many. */
function everything(words: RecordWords): string[] {
  const counts = [
    { siglum: 'S1', count: 4 },
    { siglum: 'S2', count: 45 }
  ]
  const { titles, classes, units } = words
  return [
    ...[titles, classes, units].flatMap((table) => Object.values(table)),
    ...[words.heading, words.lead, words.copyTexts, words.collated, words.byClass, words.excluded],
    words.copyText('S1', 'X.', ['A', 'B', 'C']),
    words.copyText('S2', 'X', []),
    words.collatedText('F', 'X', [words.collatedFor(words.named('A', false)) + words.extent('§1', '§6')]),
    words.extent('§1', '§1'),
    ...[0, 1, 3].map((count) => words.variants(count, 1)),
    words.explained([{ words: 'X', count: 2 }]),
    words.classLine('X', counts),
    words.excludedLine('S1', { first: 3, last: 5 }, 96, 'X.') + words.beforeReference + words.sourceNoteOf('A'),
    words.excludedLine('S1', { first: 3, last: 3 }, 5, 'X'),
    words.declared([]),
    words.declared([
      { statement: 'A', count: 3 },
      { statement: 'B', count: 1 }
    ]),
    words.listed('A', true, '1998'),
    words.edition('A', '1998'),
    words.makers(['Noto Serif（1.0）', 'Chromium', 'engross']),
    words.file('copy-text', 'S1', 'a.txt', 'ff') + words.file('collated', 'G', 'g.txt', 'ff'),
    words.fingerprint('ff')
  ]
}

describe.each(['en', 'ru'])('the words in %s', (language) => {
  it('are of that language alone', () => {
    const foreign =
      language === 'en'
        ? /[\p{Script=Han}\p{Script=Cyrillic}，。；：、《》〔〕]/u
        : /[\p{Script=Han}，。；：、《》〔〕]/u
    expect(everything(recordWords(language)).filter((said) => foreign.test(said))).toEqual([])
  })

  it('name every class and part that the Chinese name', () => {
    const [own, chinese] = [recordWords(language), recordWords('zh-Hans')]
    expect(Object.keys(own.classes)).toEqual(Object.keys(chinese.classes))
    expect(Object.keys(own.titles)).toEqual(Object.keys(chinese.titles))
  })
})

it('reads as sentences in English', () => {
  const words = recordWords('en')
  expect(words.copyText('S2', 'web page', ['[A]', '“B”', '“C”'])).toBe('S2: web page; the source of [A], “B” and “C”.')
  expect(words.excludedLine('S1', { first: 3, last: 5 }, 96, 'disclaimer')).toBe(
    'S1, lines 3–5, 96 characters: disclaimer'
  )
  expect(words.declared([{ statement: '“A”', count: 3 }])).toBe(
    'Corrections of the Chinese text with a textual note of their own: 3, namely 3 in “A”.'
  )
  expect(words.variants(1, 0)).toBe('1 variant, 0 in the textual notes')
})

it('has the words of the originals for a language it does not know', () => {
  expect(recordWords('fr')).toBe(recordWords('zh-Hans'))
})
