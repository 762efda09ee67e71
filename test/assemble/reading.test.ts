import { describe, expect, it } from 'vitest'
import { readWords } from '../../src/assemble/reading.ts'

/** Write a reading with tone numbers: `zhong1 e2`. */
function numbered(pinyin: string): string {
  return readWords(pinyin)
    .map(({ syllables, plain }) =>
      syllables === undefined
        ? `?${plain}`
        : syllables.map(({ letters, umlaut, tone }) => `${letters}${umlaut ? ':' : ''}${tone}`).join(' ')
    )
    .join(' / ')
}

describe('a reading', () => {
  it.each([
    ['Zhōnghuá Rénmín Gònghéguó', 'zhong1 hua2 / ren2 min2 / gong4 he2 guo2'],
    ['Yèlìqīn, Bàolǐsī Nígǔlāyēwéiqí', 'ye4 li4 qin1 / bao4 li3 si1 / ni2 gu3 la1 ye1 wei2 qi2'],
    ['Zhōng-É guójiè', 'zhong1 / e2 / guo2 jie4'],
    ['zhīshi chǎnquán', 'zhi1 shi5 / chan3 quan2'],
    ['lǜsè nǚ lǘ lüèduó', 'lu:4 se4 / nu:3 / lu:2 / lue:4 duo2'],
    ['zhànlüè', 'zhan4 lue:4'],
    ['èrshí', 'er4 shi2'],
    ['huār', 'hua1 r5']
  ])('%s is taken apart', (pinyin, expected) => {
    // lüè is written with the mark on the e, so that its own tone is found, not the next syllable's.
    expect(numbered(pinyin)).toBe(expected)
  })

  it.each([
    ['fāngàn', 'fan1 gan4'],
    ["fāng'àn", 'fang1 / an4'],
    ['Xī’ān', 'xi1 / an1'],
    ['xiān', 'xian1'],
    ['jiē', 'jie1'],
    ['dàngrán', 'dang4 ran2'],
    ['jǐnggào', 'jing3 gao4'],
    ['yīngē', 'yin1 ge1']
  ])('%s is parted where a syllable may begin', (pinyin, expected) => {
    expect(numbered(pinyin)).toBe(expected)
  })

  it.each(['zhāongguó', 'xq', 'NPT', 'běijíīng', 'guốo'])('%s is no pinyin', (pinyin) => {
    expect(numbered(pinyin)).toMatch(/^\?/u)
  })

  it('does not read what stands in brackets', () => {
    expect(numbered('wǔ guó (Shànghǎi Wǔ Guó)')).toBe('wu3 / guo2')
    expect(numbered('wǔ（qualifier）')).toBe('wu3')
  })

  it('is the same composed and decomposed', () => {
    expect(numbered('lǜ'.normalize('NFD'))).toBe(numbered('lǜ'.normalize('NFC')))
  })

  it('of nothing is nothing', () => {
    expect(readWords('')).toEqual([])
    expect(readWords('——')).toEqual([])
  })
})
