import { describe, expect, it } from 'vitest'
import { accountOfVariants } from '../../src/assemble/account-of-variants.ts'
import { apparatusOf } from '../../src/assemble/apparatus.ts'
import { secondWitnessLines } from '../../src/assemble/second-witnesses.ts'
import type { Statement } from '../../src/model/edition.ts'
import type { SecondWitness } from '../../src/model/manuscript.ts'
import type { Block } from '../../src/model/text.ts'
import type { Comparison, Variant } from '../../src/model/variant.ts'
import {
  annotated,
  authority,
  type Draft,
  manuscript,
  manuscripts,
  paragraph,
  place,
  sketch
} from '../annotate/drafts.ts'
import { assembled, small } from './small-edition.ts'

function variant(kind: Variant['kind'], lemma: string, reading: string, rest: Partial<Variant> = {}): Variant {
  const id = rest.id ?? 'G-1'
  return {
    ...{ id, statement: 'D1', siglum: id.slice(0, 1), at: 'D1:1', kind, lemma, reading, place, received: place },
    ...{ decision: { at: 'D1:1', lemma, reading, decision: 'accept', reason: '两存。', place }, point: 'G-1' },
    ...rest
  }
}

const point = (id: string): Draft => ({ type: 'variant', id, children: [], place })

describe('an account', () => {
  it.each<[string, Variant, string]>([
    ['other words', variant('substitution', '4200', '4300'), 'G本作“4300”，两存。'],
    ['words over the end of a paragraph', variant('substitution', '甲¶乙', '丙¶丁'), 'G本作“丙／丁”，两存。'],
    ['swapped letters', variant('transposition', '扩大', '大扩'), 'G本二字互乙，两存。'],
    ['a paragraph that begins', variant('parting', '要组', '要¶组'), 'G本于“重要”后另起一段，两存。'],
    ['a paragraph that goes on', variant('joining', '。¶双', '。双'), 'G本与下段连排，两存。'],
    ['a paragraph that is not there', variant('omission', '双方同意。', ''), 'G本无此段，两存。'],
    ['a paragraph more', variant('addition', '', '（完）'), 'G本此下有“（完）”一段，两存。']
  ])('of %s', (_, one, expected) => {
    expect(accountOfVariants([one], '重要')).toBe(expected)
  })

  it('names witnesses that agree together, and others after them', () => {
    const reading = (id: string, words: string, reason: string) => {
      const one = variant('substitution', '4200', words, { id })
      return { ...one, decision: one.decision && { ...one.decision, reason } }
    }
    const all = [reading('G-1', '4300', '两存'), reading('H-4', '4400', '误'), reading('K-2', '4300', '两存')]
    expect(accountOfVariants(all, '')).toBe('G本、K本作“4300”，两存；H本作“4400”，误。')
  })
})

describe('an entry', () => {
  function apparatus(parts: (string | Draft)[], variants: Variant[]): string[] {
    const text: Block<'draft'>[] = [paragraph(3, parts), paragraph(4, ['下段。'])]
    const [statement] = annotated(manuscripts([manuscript(text)])).result.statements
    return apparatusOf(statement as Statement, [], variants).map(
      ({ letter, id, anchor, where, lemma, account }) => `${letter} ${id} ${anchor} ${where} ${lemma}］${account}`
    )
  }

  it('stands for all variants of its point, under a letter of its own', () => {
    const first = variant('substitution', '4200', '4300')
    const second = variant('substitution', '4200', '4400', { id: 'H-1' })
    const third = variant('parting', '要组', '要¶组', { id: 'G-2', point: 'G-2' })
    expect(
      apparatus(['约4200', point('G-1'), '公里的重要', point('G-2'), '组成部分。'], [first, second, third])
    ).toEqual([
      'a apparatus-variant-G-1 variant-G-1 §3 4200］G本作“4300”，两存；H本作“4400”，两存。',
      'b apparatus-variant-G-2 variant-G-2 §3 重要组成部分］G本于“重要”后另起一段，两存。'
    ])
  })

  it('has no lemma where whole paragraphs differ', () => {
    const ending = ['约4200公里。', point('G-1')]
    expect(apparatus(ending, [variant('addition', '', '（完）')])).toEqual([
      'a apparatus-variant-G-1 variant-G-1 §3 ］G本此下有“（完）”一段，两存。'
    ])
    expect(apparatus(ending, [variant('joining', '。¶下', '。下')])).toEqual([
      'a apparatus-variant-G-1 variant-G-1 §3 ］G本与下段连排，两存。'
    ])
  })
})

it('a point hides no mention', () => {
  const text = [paragraph(1, ['联合', point('G-1'), '国宪章和联合国', point('G-2'), '。'])]
  const all = manuscripts([manuscript(text)], {
    authorities: [authority('un', '联合国'), authority('charter', '联合国宪章')]
  })
  const { result, said } = annotated(all)
  expect(said).toEqual([])
  expect(sketch(result.statements[0]?.text ?? [])).toBe('[charter 联合国宪章]和[un 联合国]。')
})

describe('the statement of method', () => {
  const comparison: Comparison = {
    siglum: 'G',
    statement: 'D1',
    extent: { from: 'D1 title', to: 'D1:6' },
    explained: [{ class: 'width', count: 2 }],
    variants: [variant('substitution', '甲', '乙'), variant('addition', '', '完', { id: 'G-2', decision: undefined })]
  }

  function told(change: Partial<Comparison>): string {
    const input = small((all) => ({
      ...all,
      secondWitnesses: [{ siglum: 'G', description: '公报。' } as SecondWitness]
    }))
    const { statements } = annotated(input.manuscripts).result
    return secondWitnessLines({ ...input, comparisons: [{ ...comparison, ...change }] }, statements).join()
  }

  it('tells of each second witness what it has and how it differs', () => {
    expect(told({})).toBe(
      'G：公报；校《中俄联合声明》（标题至§6），异文2处，入校勘记1处，按类不计者：全角数字改半角，半角括号改全角2处。'
    )
    expect(told({ extent: { from: 'D1:0', to: 'D1 dateline' }, explained: [], variants: [] })).toBe(
      'G：公报；校《中俄联合声明》（导语至日期），无异文。'
    )
    expect(told({ extent: { from: 'D1 section 2', to: 'D1 section 2' }, explained: [] })).toContain('（节题）')
  })

  it('explains the siglum of a second witness', () => {
    const input = small((all) => ({
      ...all,
      secondWitnesses: [{ siglum: 'G', description: '公报', file: 'G.txt', sha256: 'cd'.repeat(32) } as SecondWitness]
    }))
    const [operation] = input.manuscripts.witnesses[0]?.operations ?? []
    if (operation === undefined) throw new Error('no operation')
    const declared = new Map([['D1', [{ ...operation, level: 'declared' as const, witnesses: ['G'] }]]])
    const { edition, said } = assembled({ ...input, declared, comparisons: [comparison] })
    expect(said.filter((one) => one.includes('siglum'))).toEqual([])
    const colophon = edition.parts.find(({ type }) => type === 'colophon')
    expect(colophon?.type === 'colophon' ? colophon.lines : []).toContain(
      `校本G：G.txt，SHA-256 ${'cdcdcdcd '.repeat(8).trim()}`
    )
  })
})
