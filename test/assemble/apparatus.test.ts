import { describe, expect, it } from 'vitest'
import { accountOf } from '../../src/assemble/account.ts'
import { apparatusOf } from '../../src/assemble/apparatus.ts'
import type { Statement } from '../../src/model/edition.ts'
import type { Operation } from '../../src/model/manuscript.ts'
import type { Block } from '../../src/model/text.ts'
import type { Draft } from '../annotate/drafts.ts'
import {
  annotated,
  call,
  emendation,
  emphasis,
  manuscript,
  manuscripts,
  note,
  paragraph,
  place,
  row
} from '../annotate/drafts.ts'

function operation(id: string, before: string, after: string, reason: string, kind = 'homograph'): Operation {
  return {
    id,
    start: 0,
    end: [...before].length,
    before,
    after,
    level: 'declared',
    class: kind,
    reason,
    witnesses: [],
    responsibility: '编者',
    certainty: 'high',
    place
  }
}

describe('an account', () => {
  it.each([
    ['a character for another', operation('S1-04', '—', '一', '据文例改'), '', '原作“—”（U+2014），据文例改。'],
    ['a spelled character', operation('S2-09', '（钅容）', '镕', '系缺字拼写。'), '', '原作“（钅容）”，系缺字拼写。'],
    [
      'paragraphs joined',
      operation('S1-05', '\n\n', '', '据F本连排', 'para-join'),
      '重要',
      '原于“重要”后另起一段，据F本连排。'
    ],
    [
      'paragraphs joined at the start',
      operation('S1-05', '\n', '', '连排', 'para-join'),
      '',
      '原于此处另起一段，连排。'
    ],
    ['a paragraph parted', operation('S1-05', '', '\n', '分段', 'para-split'), '', '原于此处不分段，分段。'],
    ['a repeated line', operation('S2-51', '（会晤）\n', '', '删', 'dittography'), '', '此处原衍“（会晤）”一段，删。'],
    ['a superfluous word', operation('S1-1', '的', '', '删', 'surplus'), '', '此处原衍“的”，删。'],
    ['a lost word', operation('S1-1', '', '的', '据F本补', 'lacuna'), '', '原脱“的”，据F本补。']
  ])('of %s', (_, one, lead, expected) => {
    expect(accountOf(one, lead)).toBe(expected)
  })

  it('shortens only what is long', () => {
    expect(accountOf(operation('S', '文'.repeat(60), '', '删'), '')).toContain('文'.repeat(60))
    expect(accountOf(operation('S', '文'.repeat(61), '', '删'), '')).toBe(
      `此处原衍“${'文'.repeat(12)}……${'文'.repeat(12)}”，删。`
    )
  })
})

/** Make the apparatus of a statement; a line an entry: `a §3 lemma］account`. */
function apparatus(text: Block<'draft'>[], operations: Operation[]): string[] {
  const [statement] = annotated(manuscripts([manuscript(text, { notes: [note('n', '注')] })])).result.statements
  return apparatusOf(statement as Statement, operations, []).map(
    ({ letter, where, lemma, account }) => `${letter} ${where} ${lemma}］${account}`
  )
}

const join = (id: string) => operation(id, '\n\n', '', '连排', 'para-join')
const first = (...parts: (string | Draft)[]) => apparatus([paragraph(3, parts), paragraph(4, ['下段。'])], [join('J')])

describe('an entry', () => {
  it('is keyed by the emended words', () => {
    const text = [paragraph(4, ['朱', emendation('S2-09', '镕'), '基'])]
    expect(apparatus(text, [operation('S2-09', '（钅容）', '镕', '系缺字拼写')])).toEqual([
      'a §4 镕］原作“（钅容）”，系缺字拼写。'
    ])
  })

  it('is keyed by the words around a point', () => {
    expect(first('繁荣的重要', emendation('J'), '组成部分。中俄关系')).toEqual([
      'a §3 重要组成部分］原于“重要”后另起一段，连排。'
    ])
    expect(first('商品的质量；', emendation('J'), '有效保护知识产权和权益；')).toEqual([
      'a §3 质量；有效］原于“质量；”后另起一段，连排。'
    ])
  })

  it('does not take a note for text', () => {
    expect(first('重要', call('n'), emendation('J'), emphasis('组成', call('n')), '部分。')).toEqual([
      'a §3 重要组成部分］原于“重要”后另起一段，连排。'
    ])
  })

  it('names both paragraphs between which a line stood', () => {
    const text = [paragraph(23, ['立场。', emendation('S2-51')]), paragraph(24, ['两国'])]
    const repeated = operation('S2-51', '（会晤）', '', '与篇首重出，删', 'dittography')
    expect(apparatus(text, [repeated])).toEqual(['a §23—24 ］此处原衍“（会晤）”一段，与篇首重出，删。'])
  })

  it('stands in the order of the text, with its letter, in headings and items too', () => {
    const text: Block<'draft'>[] = [
      { type: 'heading', id: 'D1-section-1', level: 1, children: row(emendation('B', '一')), place },
      {
        type: 'list',
        ordered: true,
        items: [{ type: 'listItem', label: '1.', children: [paragraph(9, [emendation('A', '乙')])], place }],
        place
      }
    ]
    expect(apparatus(text, [operation('A', '已', '乙', '改'), operation('B', '—', '一', '改')])).toEqual([
      'a 节题 一］原作“—”（U+2014），改。',
      'b §9 乙］原作“已”，改。'
    ])
  })

  it('goes on after z with aa', () => {
    const ids = Array.from({ length: 28 }, (_, position) => `O${position}`)
    const text = ids.map((id, position) => paragraph(position + 1, [emendation(id, '甲')]))
    const letters = apparatus(
      text,
      ids.map((id) => operation(id, '乙', '甲', '改'))
    ).map((entry) => entry.split(' ')[0])
    expect(letters.slice(24)).toEqual(['y', 'z', 'aa', 'ab'])
  })
})
