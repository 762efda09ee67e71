import { describe, expect, it } from 'vitest'
import { seal } from '../../src/assemble/colophon.ts'
import type { Series } from '../../src/model/series.ts'
import { note, paragraph, prose, sketch } from '../annotate/drafts.ts'
import { editorNotes } from '../series.ts'
import { assembled, excluded, partOf, small } from './small-edition.ts'

const { edition, said } = assembled(small())

describe('the parts', () => {
  it('stand in the order of edition.yaml, front, body and back', () => {
    expect(edition.parts.map(({ id, matter, title, listed, recto }) => [id, matter, title, listed, recto])).toEqual([
      ['half-title', 'front', '', false, true],
      ['title-page', 'front', '', false, true],
      ['imprint', 'front', '', false, false],
      ['contents', 'front', '目录', false, true],
      ['method', 'front', '编辑说明', true, true],
      ['abbreviations', 'front', '简称和引用资料', true, false],
      ['persons', 'front', '人名表', true, false],
      ['D1', 'body', '中俄联合声明', true, true],
      ['D2', 'body', '莫斯科会晤', true, true],
      ['chronology', 'back', '大事年表', true, true],
      ['index', 'back', '索引', true, true],
      ['colophon', 'back', '版本说明', false, false]
    ])
    expect(edition.parts.flatMap((part) => (part.type === 'statement' ? [part.number] : []))).toEqual([1, 2])
  })

  it('are only those that are asked for', () => {
    const bare = small((all) => ({
      ...all,
      config: { ...all.config, parts: ['statements'], statements: ['D2', 'D1'] }
    }))
    const { parts, indexes, targets } = assembled(bare).edition
    expect(parts.map(({ id }) => id)).toEqual(['D2', 'D1'])
    expect(indexes).toEqual([])
    expect([...targets.keys()].filter((anchor) => anchor.startsWith('entry-'))).toEqual([])
  })
})

describe('the contents', () => {
  it('list parts and statements, these with whole title and date, without their notes', () => {
    expect(partOf(edition, 'contents').lines.map(({ target, label }) => `${target} ${sketch(label)}`)).toEqual([
      'method 编辑说明',
      'abbreviations 简称和引用资料',
      'persons 人名表',
      'D1 联合声明（1997年11月10日）',
      'D2 〔会晤〕（1998年11月23日）',
      'chronology 大事年表',
      'index 索引'
    ])
  })
})

describe('the statement of method', () => {
  it('is the prose and then the account of all that was done', () => {
    const account = partOf(edition, 'prose').children.map((block) => sketch([block]))
    expect(account).toEqual([
      '收录',
      '收[jiang 江]',
      '整理记录',
      '以下各项据逐条登记的改动统计；一一撤销，即还底本原貌。',
      '本书所据底本：',
      'S1：网络文本；据以排印《中俄联合声明》、〔莫斯科会晤〕。',
      '按类处理、不逐一出校的改动：',
      '空行和只有空格的行：S1计2处。 * 全角数字改半角，半角括号改全角：S1计1处。',
      '移出正文、录于来源说明的文字：',
      'S1第3行，3字：网站文字，见(statement D1-source-note 《中俄联合声明》来源说明)。',
      '除上述各项外，文字一仍底本。'
    ])
    expect(edition.targets.has('method-section-2')).toBe(true)
  })

  it('counts the declared changes of each statement', () => {
    const input = { ...small(), declared: new Map([['D2', [{ ...excluded, level: 'declared' as const }]]]) }
    const words = partOf(assembled(input).edition, 'prose').children.map((block) => sketch([block]))
    expect(words.at(-1)).toBe('逐一出校、见于各篇校勘记的校改共1处：〔莫斯科会晤〕1处。')
  })

  it('has no siglum in the apparatus that nothing explains', () => {
    const base = small()
    const named = (siglum: string) => ({ ...excluded, level: 'declared' as const, witnesses: ['S1', siglum] })
    const { said } = assembled({
      ...base,
      declared: new Map([
        ['D1', [named('S1')]],
        ['D2', [named('F')]]
      ])
    })
    expect(said).toContain(
      'error siglum-is-explained 3:1 the apparatus names “F”, which is neither a witness nor an abbreviation (known: S1)'
    )
    expect(said.filter((one) => one.includes('siglum'))).toHaveLength(1)
  })

  it('must be able to name every class, and find every exclusion quoted', () => {
    const input = small((all) => ({
      ...all,
      manuscripts: all.manuscripts.map((one) => ({ ...one, sourceNote: [prose('无')] }))
    }))
    const odd = { ...input, silentCounts: [{ siglum: 'S1', class: 'width ', level: 'silent' as const, count: 1 }] }
    expect(assembled(odd).said).toEqual(
      expect.arrayContaining([
        'error class-is-described 1:1 the statement of method cannot name the class “width ” (did you mean “width”?)',
        'error exclusion-is-quoted 3:1 no source note quotes what S1-02 leaves out, nor an original note (nothing is left out without a trace: quote it word for word in :::source-note)'
      ])
    )
  })
})

describe('what a document notes itself', () => {
  it('may be left out of its text where a note of the series original has it', () => {
    const original: Series = { ...editorNotes, id: 'original', sourced: false }
    const noted = small((all) => ({
      ...all,
      config: { ...all.config, notes: { series: [original] } },
      manuscripts: all.manuscripts.map((one) =>
        one.id === 'D1' ? { ...one, sourceNote: [], notes: [{ ...note('n', '免责'), series: 'original' }] } : one
      )
    }))
    const made = assembled(noted)
    expect(made.said.filter((line) => line.includes('exclusion-is-quoted'))).toEqual([])
    const told = made.edition.references.find(({ id }) => id === 'ref-method-excluded-1')
    expect([told?.form, told?.target]).toEqual(['note', 'note-n'])
  })
})

describe('the lists', () => {
  it('hold the sources that something rests on, and the others are named', () => {
    expect(partOf(edition, 'abbreviations').sources.map(({ code }) => code)).toEqual(['W1', 'W3'])
    expect(said).toContain('warning source-is-cited 10:1 nothing rests on the source “W2”; it is not listed')
  })

  it('hold the persons that are mentioned, in pinyin order', () => {
    expect(partOf(edition, 'list').entries.map(({ id }) => id)).toEqual(['person-jiang', 'person-zhu'])
  })

  it('hold the events by their dates', () => {
    expect(partOf(edition, 'chronology').events.map(({ label }) => label)).toEqual(['1997年11月10日', '1998年11月23日'])
  })

  it('hold marks in the order of the book', () => {
    const headings = edition.indexes.flatMap(({ groups }) => groups.flatMap((group) => group.headings))
    expect(headings.find(({ id }) => id === 'entry-jiang')?.marks.map(({ anchor }) => anchor)).toEqual([
      'mark-method-jiang-1',
      'mark-D1-1-jiang-1',
      'mark-D2-1-jiang-1'
    ])
  })
})

describe('the colophon', () => {
  it('names makers and hashes', () => {
    const { lines } = partOf(edition, 'colophon')
    expect(lines).toEqual([
      '联合声明集，2026年11月21日版',
      '制作：engross 0.1.0、press 1',
      `底本S1：witnesses/one.txt，SHA-256 ${Array.from({ length: 8 }, () => 'abababab').join(' ')}`
    ])
  })

  it('is sealed with the hash of the proof, and nothing else in the book changes', () => {
    const sealed = seal(edition, '0123456789abcdef'.repeat(4))
    expect(partOf(sealed, 'colophon').lines).toEqual([
      ...partOf(edition, 'colophon').lines,
      `全书文字：SHA-256 ${'01234567 89abcdef '.repeat(4).trim()}`
    ])
    const others = ({ parts }: typeof edition) => parts.filter(({ type }) => type !== 'colophon')
    expect(others(sealed)).toEqual(others(edition))
  })
})

describe('the targets', () => {
  it('are all the anchors of the book, each with its part and note', () => {
    expect(
      [...edition.targets.values()].filter(({ part }) => part === 'D1').map(({ anchor, kind }) => `${kind} ${anchor}`)
    ).toEqual([
      'statement D1',
      'title D1-title',
      'note note-n',
      'call call-n',
      'heading D1-section-1',
      'paragraph D1-1',
      'mark mark-D1-1-jiang-1',
      'reference ref-D1-1-1',
      'mark mark-D1-1-zhu-1',
      'editorial D1-source-note'
    ])
    expect(edition.targets.get('entry-jiang')).toMatchObject({ kind: 'entry', part: 'index' })
  })

  it('are there for every reference', () => {
    const away = small((all) => ({ ...all, config: { ...all.config, statements: ['D1'] } }))
    expect(assembled(away).said).toContain(
      'error reference-is-printed 10:1 the reference points to “D2-1”, which this edition does not print (a part may be missing from `parts`, or the authority is never mentioned)'
    )
    expect(edition.references.map(({ id }) => id)).toEqual([
      'ref-method-excluded-1',
      'ref-D1-1-1',
      'ref-chronology-1997-11-10-1',
      'ref-chronology-1998-11-23-1'
    ])
  })

  it('cannot be two of one name', () => {
    const twice = small((all) => ({
      ...all,
      manuscripts: all.manuscripts.map((one) => ({ ...one, text: [...one.text, paragraph(1, ['再'])] }))
    }))
    expect(() => assembled(twice)).toThrow('the anchor D1-1 stands twice in the edition')
  })
})
