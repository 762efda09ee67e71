import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SortKey } from '../../src/assemble/sort-key.ts'
import { compareKeys, letterOf, sortKey } from '../../src/assemble/sort-key.ts'
import headings from '../fixtures/mentions/headings.json' with { type: 'json' }

function keyOf(heading: string, pinyin: string): SortKey {
  const key = sortKey(heading, pinyin)
  if (key === undefined) throw new Error(`${heading} is not ${pinyin}`)
  return key
}

/** Sort headings given with their readings, `路 lù`, from their reverse. */
function sorted(rows: string[]): string[] {
  return [...rows]
    .reverse()
    .map((row) => {
      const [heading = '', ...pinyin] = row.split(' ')
      return { row, key: keyOf(heading, pinyin.join(' ')) }
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row)
}

describe('headings are ordered', () => {
  it.each([
    ['by tone, then by strokes', ['一 yī', '衣 yī', '宜 yí', '椅 yǐ', '亿 yì']],
    ['of one reading by strokes', ['江 jiāng', '姜 jiāng', '将 jiāng', '浆 jiāng', '僵 jiāng', '缰 jiāng', '疆 jiāng']],
    ['with ü after u', ['卢 lú', '路 lù', '吕 lǚ', '旅 lǚ', '律 lǜ', '绿 lǜ', '乱 luàn', '略 lüè']],
    ['nothing before something', ['西 xī', "西安 Xī'ān", '西宁 Xīníng', '戏 xì', '先 xiān']],
    ['with the neutral tone last', ['妈 mā', '麻 má', '马 mǎ', '骂 mà', '吗 ma']],
    ['by the reading of this word', ['单于 chányú', '长江 Chángjiāng', '重庆 Chóngqìng']],
    ['surnames by theirs', ['区 Ōu', '仇 Qiú', '单 Shàn', '解 Xiè', '曾 Zēng', '查 Zhā']],
    ['figures first, by value', ['9国 9 guó', '21世纪 21 shìjì', 'NPT NPT', '欧洲 Ōuzhōu']],
    [
      'qualifiers last, figures in them by value',
      ['声明 shēngmíng', '声明（1992年9月） shēngmíng', '声明（1992年12月） shēngmíng', '声明书 shēngmíng shū']
    ]
  ])('%s', (_, rows) => {
    expect(sorted(rows)).toEqual(rows)
  })

  it('without regard to 《》 and “ ”', () => {
    expect(sorted(['《联合国宪章》 Liánhéguó Xiànzhāng', '联合国宪政 Liánhéguó xiànzhèng'])).toHaveLength(2)
    expect(compareKeys(keyOf('“一中一台”', 'yī Zhōng yī Tái'), keyOf('一中一台', 'yī Zhōng yī Tái'))).not.toBe(0)
    expect(compareKeys(keyOf('《一中》', 'yī Zhōng'), keyOf('一中一台', 'yī Zhōng yī Tái'))).toBeLessThan(0)
  })

  it('as ICU orders the 96 headings of this book', () => {
    const collator = new Intl.Collator('zh-u-co-pinyin', { ignorePunctuation: true })
    const keys = headings.map(({ heading, pinyin }) => keyOf(heading, pinyin))
    const own = [...keys].sort(compareKeys).map(({ heading }) => heading)
    expect(own).toEqual([...own].sort(collator.compare))
    expect(own).toHaveLength(96)
  })

  it('in one way only', () => {
    const key = fc.constantFrom(
      ...headings.map(({ heading, pinyin }) => keyOf(heading, pinyin)),
      keyOf('21世纪', '21 shìjì'),
      keyOf('NPT', 'NPT'),
      keyOf('《联合国宪章》（二）', 'Liánhéguó Xiànzhāng'),
      keyOf('联合国宪章', 'Liánhéguó Xiànzhāng')
    )
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0)
        expect(compareKeys(a, b) === 0).toBe(a.heading === b.heading)
        if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) expect(compareKeys(a, c)).toBeLessThanOrEqual(0)
      })
    )
  })
})

describe('a heading stands under', () => {
  it.each([
    ['重庆', 'Chóngqìng', 'C'],
    ['《中俄联合声明》', 'Zhōng-É liánhé shēngmíng', 'Z'],
    ['“两个中国”', 'liǎng gè Zhōngguó', 'L'],
    ['俄罗斯', 'Éluósī', 'E'],
    ['NPT', 'NPT', 'N'],
    ['21世纪', '21 shìjì', '0—9']
  ])('%s', (heading, pinyin, letter) => {
    expect(letterOf(keyOf(heading, pinyin))).toBe(letter)
  })
})

describe('a reading fits its heading', () => {
  it.each([
    ['中国', 'Zhōngguó'],
    ['五国（上海五国）', 'wǔ guó (Shànghǎi Wǔ Guó)'],
    ['“两个中国”“一中一台”', 'liǎng gè Zhōngguó, yī Zhōng yī Tái'],
    ['APEC会议', 'APEC huìyì'],
    ['２１世纪', '21 shìjì']
  ])('%s %s', (heading, pinyin) => {
    expect(sortKey(heading, pinyin)).toBeDefined()
  })

  it.each([
    ['中国', 'Zhōng'],
    ['中国', 'Zhōngguó rén'],
    ['中国', 'Zhungguo'],
    ['中国', ''],
    ['', ''],
    ['21世纪', 'èrshíyī shìjì'],
    ['《》', 'shū']
  ])('not: %s %s', (heading, pinyin) => {
    expect(sortKey(heading, pinyin)).toBeUndefined()
  })
})
