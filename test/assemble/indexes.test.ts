import { describe, expect, it } from 'vitest'
import { checkIndex } from '../../src/assemble/check-index.ts'
import { makeIndexes } from '../../src/assemble/indexes.ts'
import type { Authority, SeeFrom } from '../../src/model/authority.ts'
import type { HeadingGroup, IndexHeading, PostedMark } from '../../src/model/edition.ts'
import { authority, line, manuscripts } from '../annotate/drafts.ts'
import { generalIndex } from '../general-index.ts'

/** A form that only points. */
function form(heading: string, pinyin: string): SeeFrom {
  return { heading, pinyin, en: '', ru: '' }
}

const nations = authority('nations', '联合国', { pinyin: 'Liánhéguó' })
const charter = authority('charter', '《联合国宪章》', { pinyin: 'Liánhéguó Xiànzhāng' })
const council = authority('council', '安全理事会', {
  pinyin: 'Ānquán Lǐshìhuì',
  seeFrom: [form('安理会', 'Ānlǐhuì')]
})
const china = authority('china', '中华人民共和国', {
  pinyin: 'Zhōnghuá Rénmín Gònghéguó',
  seeFrom: [form('中国', 'Zhōngguó')]
})

/** Give marks to all records but the named. */
function marksOf(authorities: Authority[], ...without: string[]): Map<string, PostedMark[]> {
  const mark = (id: string) => ({ anchor: `mark-D1-1-${id}-1`, principal: false, until: undefined })
  return new Map(authorities.filter(({ id }) => !without.includes(id)).map(({ id }) => [id, [mark(id)]]))
}

function groupsOf(authorities: Authority[], marks: Map<string, PostedMark[]>): HeadingGroup[] {
  return makeIndexes([generalIndex], authorities, () => marks).flatMap(({ groups }) => groups)
}

/** Print an index, a line an entry, as a reader would see it. */
function printed(authorities: Authority[], marks = marksOf(authorities)): string[] {
  const lines = (heading: IndexHeading, depth: number): string[] => [
    [
      `${'  '.repeat(depth)}${heading.heading}${heading.marks.length > 0 ? ` ${heading.marks.length}` : ''}`,
      ...(heading.see === undefined ? [] : [`见 ${heading.see.heading}`]),
      ...(heading.seeAlso.length === 0 ? [] : [`参见 ${heading.seeAlso.map((one) => one.heading).join('；')}`])
    ].join(' '),
    ...heading.subheadings.flatMap((sub) => lines(sub, depth + 1))
  ]
  return groupsOf(authorities, marks).flatMap(({ letter, headings }) => [
    `[${letter}]`,
    ...headings.flatMap((heading) => lines(heading, 0))
  ])
}

function said(authorities: Authority[], marks = marksOf(authorities)): string[] {
  const complaints: string[] = []
  checkIndex(
    { ...manuscripts([]).config, indexes: [generalIndex] },
    authorities,
    () => marks,
    (complaint) => complaints.push(line(complaint).replace(/ \(.*/u, ''))
  )
  return complaints
}

describe('the index', () => {
  it('has headings and 见 forms in one order, under letters', () => {
    expect(printed([china, charter, nations, council])).toEqual([
      '[A]',
      '安理会 见 安全理事会',
      '安全理事会 1',
      '[L]',
      '联合国 1',
      '《联合国宪章》 1',
      '[Z]',
      '中国 见 中华人民共和国',
      '中华人民共和国 1'
    ])
  })

  it('has subheadings under theirs, and points to them by the path', () => {
    const below = [
      nations,
      { ...council, broader: 'nations' },
      { ...charter, broader: 'council', seeAlso: ['council'] }
    ]
    expect(printed(below)).toEqual([
      '[A]',
      '安理会 见 联合国：安全理事会',
      '[L]',
      '联合国 1',
      '  安全理事会 1',
      '    《联合国宪章》 1 参见 联合国：安全理事会'
    ])
  })

  it('leaves out what is never mentioned, with its 见 forms, but keeps it for its subheadings', () => {
    const all = [nations, { ...council, broader: 'nations' }, china]
    expect(printed(all, marksOf(all, 'nations', 'china'))).toEqual([
      '[A]',
      '安理会 见 联合国：安全理事会',
      '[L]',
      '联合国',
      '  安全理事会 1'
    ])
  })

  it('puts 参见 in pinyin order, and only what has an entry', () => {
    const pointing = { ...nations, seeAlso: ['china', 'council', 'charter'] }
    expect(printed([pointing, china, council, charter], marksOf([pointing, china, council], ''))).toContain(
      '联合国 1 参见 安全理事会；中华人民共和国'
    )
  })

  it('gives anchors without spaces', () => {
    const spaced = { ...nations, seeFrom: [form('UN 宪章', 'UN xiànzhāng')] }
    const ids = groupsOf([spaced], marksOf([spaced])).flatMap(({ headings }) => headings.map(({ id }) => id))
    expect(ids).toEqual(['entry-nations', 'see-UN-宪章'])
  })
})

describe('a record is wrong', () => {
  it('when nothing is', () => {
    expect(said([china, charter, nations, { ...council, broader: 'nations', seeAlso: ['charter'] }])).toEqual([])
  })

  it('when it is never mentioned: a warning', () => {
    expect(said([nations], new Map())).toEqual([
      'warning authority-is-mentioned 1:1 “联合国” is never mentioned and is left out of the index'
    ])
  })

  it('when it points to a record that is not there', () => {
    expect(said([{ ...nations, seeAlso: ['chater'] }, charter])).toEqual([
      'error authority-is-known 1:1 there is no authority “chater”'
    ])
    expect(said([{ ...charter, broader: 'nation' }])).toEqual([
      'error authority-is-known 1:1 there is no authority “nation”'
    ])
  })

  it('when 参见 leads nowhere or to itself', () => {
    const pointing = { ...nations, seeAlso: ['charter', 'nations'] }
    expect(said([pointing, charter], marksOf([nations]))).toEqual([
      'error see-also-leads-on 1:1 参见 under “联合国” points to “charter”, which has no other entry in the index',
      'error see-also-leads-on 1:1 参见 under “联合国” points to “nations”, which has no other entry in the index',
      'warning authority-is-mentioned 1:1 “《联合国宪章》” is never mentioned and is left out of the index'
    ])
  })

  it('when `broader` runs in a circle, once a record of it, and the index is made all the same', () => {
    const circle = [
      { ...nations, broader: 'council' },
      { ...council, broader: 'nations', seeAlso: ['nations'] },
      { ...charter, broader: 'council' }
    ]
    expect(said(circle)).toEqual([
      'error broader-is-no-circle 1:1 `broader` runs in a circle: nations → council → nations',
      'error broader-is-no-circle 1:1 `broader` runs in a circle: council → nations → council'
    ])
    expect(printed(circle)).toEqual(['[A]', '安理会 见 联合国：安全理事会'])
  })

  it('when two entries look the same, or a 见 form is a heading', () => {
    const again = { ...charter, heading: { ...charter.heading, zh: '联合国' }, pinyin: 'Liánhéguó' }
    expect(said([nations, again])).toEqual(['error headings-differ 1:1 the index has “联合国” twice'])
    expect(said([{ ...nations, seeFrom: [form('中国', 'Zhōngguó')] }, china])).toEqual([
      'error headings-differ 1:1 the index has “中国” twice'
    ])
    expect(said([nations, { ...again, broader: 'nations' }])).toEqual([])
  })

  it('when its reading does not fit', () => {
    expect(said([{ ...nations, pinyin: 'Liánhé' }])).toEqual([
      'error reading-fits-heading 1:1 the reading “Liánhé” does not fit “联合国”'
    ])
    expect(printed([{ ...nations, pinyin: 'Liánhé' }])).toEqual([])
  })

  it('when its reading gives another order than ICU: a warning, unless an editor has seen it', () => {
    const trade = authority('trade', '行业', { pinyin: 'hángyè' })
    const order = authority('order', '和平', { pinyin: 'hépíng' })
    expect(said([order, trade])).toEqual([
      'warning order-is-curated 1:1 “行业” comes before “和平” by its reading, but not for ICU'
    ])
    expect(said([order, { ...trade, readingReviewed: true }])).toEqual([])
  })
})
