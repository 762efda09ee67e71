import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Findings } from '../../src/collate/second/compare.ts'
import type { SecondWitness } from '../../src/model/manuscript.ts'
import { applyOperations } from '../../src/model/operations.ts'
import type { Block, Inline } from '../../src/model/text.ts'
import { fixture, textOf } from '../folder.ts'
import { ownManuscripts } from '../manuscripts.ts'
import { collated, comparedWith, lineOf, withWitnesses } from './second-witness.ts'

const small = fixture('small')

/** A1 as the edition has it, a line a paragraph. */
const edited = `甲乙联合公报
（试行文本）
（双方发表公报）
甲国主席张三同乙国总统李·四于1999年3月举行会谈，约300人与会。
一
双方商定以下各点：
1.加强往来。
2.扩大贸易。
两国另议细节。
二、本公报自签字之日起生效。双方各执一份，两份同等作准。
附则从略。
甲国代表
张三
（签字）
乙国代表
李·四
（签字）
一九九九年三月三日于某地
`

function variantsOf(text: string, of = 'A1'): string[] {
  return comparedWith(small, { of, text }).comparison.variants.map(lineOf)
}

function without(words: string, others: string): string[] {
  if (!edited.includes(words)) throw new Error(`no “${words}”`)
  return variantsOf(edited.replace(words, () => others))
}

describe('what silent classes explain', () => {
  test('a witness that says the same has no variant', () => {
    const { comparison, said } = comparedWith(small, { of: 'A1', text: edited })
    expect(comparison).toEqual({
      siglum: 'G',
      statement: 'A1',
      extent: { from: 'A1 title', to: 'A1 dateline' },
      explained: [],
      variants: []
    })
    expect(said).toEqual([])
  })

  test('layout, spaces and widths are no variants, and are counted', () => {
    const dirty = `\r\n${edited
      .replace('甲乙联合公报', '  甲 乙 联 合 公 报 ')
      .replace('1999年3月', '１９９９ 年 3 月')
      .replace('（签字）', '(签 字)')
      .replace('1.加强', '1. 加强')
      .replaceAll('\n', '\r\n\r\n')}`
    const { comparison } = comparedWith(small, { of: 'A1', text: dirty })
    expect(comparison.variants).toEqual([])
    expect(comparison.explained).toEqual([
      { class: 'han-digit-space', count: 3 },
      { class: 'indent', count: 1 },
      { class: 'label', count: 1 },
      { class: 'layout', count: 20 },
      { class: 'letterspacing', count: 6 },
      { class: 'width', count: 6 }
    ])
  })

  test('title and subtitle may be one line; operations of the witness come before the comparison', () => {
    expect(variantsOf(edited.replace('公报\n（试行', '公报（试行'))).toEqual([])
    const operation =
      '- { id: G-x, start: 0, end: 3, before: "网站\\n", after: "", level: excluded, class: boilerplate, reason: 网站 }'
    const folder = withWitnesses(small, { G: { of: 'A1', text: `网站\n${edited}`, keys: '  operations: G.yaml\n' } })
    const read = folder.read
    const { collation } = collated({
      files: [...folder.files, 'witnesses/G.yaml'],
      read: (file) => (file === 'witnesses/G.yaml' ? new TextEncoder().encode(operation) : read(file))
    })
    expect(collation.comparisons[0]?.variants).toEqual([])
  })

  test('a part of the statement is its extent; only the given lines count', () => {
    const lines = edited.split('\n')
    const part = `某网站\n相关新闻\n${lines
      .slice(3, 9)
      .join('\n')
      .replace(/细节。$/, '')}\n责任编辑`
    const { comparison } = comparedWith(small, { of: 'A1', text: part, keys: '  lines: { from: 3, to: 8 }\n' })
    expect(comparison.variants).toEqual([])
    expect(comparison.extent).toEqual({ from: 'A1:1', to: 'A1:5' })
  })
})

describe('variants', () => {
  test('words', () => {
    expect([
      without('约300人', '约三百人'),
      without('约300人', '约3100人'),
      without('主席张三', '主席张四'),
      without('各执一份，', '各执一份'),
      without('甲国主席', '国主席'),
      without('甲乙联合', '乙联合'),
      without('于某地', '于某'),
      without('双方商定', '双方已商定'),
      without('扩大', '大扩'),
      without('1.加', '2.加')
    ]).toMatchInlineSnapshot(`
      [
        [
          "A1:1 substitution 300 → 三百 (text 36:50, witness 4:29)",
        ],
        [
          "A1:1 substitution 300 → 3100 (text 36:50, witness 4:29)",
        ],
        [
          "A1:1 substitution 三 → 四 (text 36:12, witness 4:6)",
        ],
        [
          "A1:6 substitution 份， → 份 (text 48:30, witness 10:20)",
        ],
        [
          "A1:1 substitution 甲国 → 国 (text 36:1, witness 4:1)",
        ],
        [
          "A1 title substitution 甲乙 → 乙 (text 11:3, witness 1:1)",
        ],
        [
          "A1 dateline substitution 某地 → 某 (text 64:11, witness 18:11)",
        ],
        [
          "A1:2 substitution 方 → 方已 (text 40:2, witness 6:2)",
        ],
        [
          "A1:4 transposition 扩大 → 大扩 (text 44:4, witness 8:3)",
        ],
        [
          "A1:3 substitution 1 → 2 (text 42:1, witness 7:1)",
        ],
      ]
    `)
  })

  test('bounds of paragraphs', () => {
    expect([without('举行会谈，', '举行会谈，\n'), without('贸易。\n两国', '贸易。两国')]).toMatchInlineSnapshot(`
      [
        [
          "A1:1 parting ，约 → ，¶约 (text 36:48, witness 4:27)",
        ],
        [
          "A1:4 joining 。¶两 → 。两 (text 44:8, witness 8:7)",
        ],
      ]
    `)
  })

  test('whole paragraphs', () => {
    expect([
      without('两国另议细节。\n', ''),
      without('附则从略。\n', '附则从略。\n又一段。\n'),
      variantsOf(`新华社电\n${edited}`),
      variantsOf(`${edited}（完）\n`)
    ]).toMatchInlineSnapshot(`
      [
        [
          "A1:5 omission 两国另议细节。 → — (text 46:1, witness 9:1)",
        ],
        [
          "A1:7 addition — → 又一段。 (text 51:38, witness 12:1)",
        ],
        [
          "A1 title addition — → 新华社电 (text 11:3, witness 1:1)",
        ],
        [
          "A1 dateline addition — → （完） (text 64:12, witness 19:1)",
        ],
      ]
    `)
  })

  test('long words keep beginning and end', () => {
    const [variant] = comparedWith(small, {
      of: 'A1',
      text: edited.replace('附则从略。\n', `附则从略。\n${'甲乙丙丁戊己庚辛壬癸'.repeat(4)}\n`)
    }).comparison.variants
    expect(variant?.reading).toBe('甲乙丙丁戊己庚辛壬癸……甲乙丙丁戊己庚辛壬癸')
  })
})

describe('decisions', () => {
  const changed = edited.replace('约300人', '约400人').replace('各执一份', '各执壹份')
  const accept = '- { at: "A1:1", lemma: "300", reading: "400", decision: accept, reason: 两存 }\n'
  const ignore = '- { at: "A1:6", lemma: 一, reading: 壹, decision: ignore, reason: 写法不同 }\n'
  const other = '- { at: "A1:6", lemma: 一, reading: 二, decision: ignore, reason: 写法不同 }\n'

  test('each variant waits for one', () => {
    expect(comparedWith(small, { of: 'A1', text: changed }).said).toEqual([
      'statements/A1/text.zh.md:36:50 variants-are-decided A1:1: G has “400”, the text “300”; this waits for a decision, and 1 more wait (engross collate lists what waits, as lines for the file of variants)'
    ])
    expect(comparedWith(small, { of: 'A1', text: changed, decisions: accept }).said).toEqual([
      'statements/A1/text.zh.md:48:29 variants-are-decided A1:6: G has “壹”, the text “一”; this waits for a decision (engross collate lists what waits, as lines for the file of variants)'
    ])
  })

  test('all are decided', () => {
    const { comparison, said } = comparedWith(small, { of: 'A1', text: changed, decisions: accept + ignore })
    expect(said).toEqual([])
    expect(comparison.variants.map(({ decision, point }) => [decision?.decision, point])).toEqual([
      ['accept', 'G-1'],
      ['ignore', undefined]
    ])
  })

  test('one that meets nothing is told', () => {
    const { said } = comparedWith(small, { of: 'A1', text: changed, decisions: accept + ignore + other })
    expect(said).toEqual([
      'witnesses/G.variants.yaml:3:3 decision-meets-a-variant G has no such variant in A1:6 (engross collate lists the variants there are)'
    ])
  })

  test('another text is no witness of this one', () => {
    expect(comparedWith(small, { of: 'A1', text: textOf(small, 'witnesses/T2.txt') }).said).toEqual([
      expect.stringMatching(/^witnesses\/witnesses\.yaml:\d+:3 witness-is-comparable of G only \d+ % is in A1/)
    ])
  })
})

describe('points in the text', () => {
  const decided = (at: string, lemma: string, reading: string) =>
    `- { at: "${at}", lemma: "${lemma}", reading: "${reading}", decision: accept, reason: 两存 }\n`

  function pointed(witnesses: Record<string, [words: string, others: string, decision: string]>) {
    const added = Object.entries(witnesses).map(([siglum, [words, others, decisions]]) => [
      siglum,
      { of: 'A1', text: edited.replace(words, others), decisions }
    ])
    const { collation, said } = collated(withWitnesses(small, Object.fromEntries(added)))
    expect(said).toEqual([])
    const text = collation.manuscripts.manuscripts[0]?.text ?? []
    return {
      text: text.flatMap(sketch).join('\n'),
      points: collation.comparisons.map(({ variants }) => variants[0]?.point)
    }
  }

  test('stand behind the lemma', () => {
    expect(pointed({ G: ['约300人', '约400人', decided('A1:1', '300', '400')] }).text).toContain('约300<G-1>人与')
    expect(pointed({ G: ['主席张三', '主席张四', decided('A1:1', '三', '四')] }).text).toContain('张三<G-1>同')
    expect(pointed({ G: ['与会', '与\n会', decided('A1:1', '与会', '与¶会')] }).text).toContain('人与<G-1>会')
    expect(pointed({ G: ['贸易。\n两', '贸易。两', decided('A1:4', '。¶两', '。两')] }).text).toContain('贸易。<G-1>\n')
    expect(pointed({ G: ['附则从略。\n', '', decided('A1:7', '附则从略。', '')] }).text).toContain('（见Annex）。<G-1>')
  })

  test('stand before the words of an item, where the lemma is its label', () => {
    expect(pointed({ G: ['2.扩大', '3.扩大', decided('A1:4', '2', '3')] }).text).toContain('<G-1>扩大贸易。')
  })

  test('are shared by variants of one lemma', () => {
    const { text, points } = pointed({
      G: ['约300人', '约400人', decided('A1:1', '300', '400')],
      H: ['约300人', '约500人', decided('A1:1', '300', '500')]
    })
    expect(points).toEqual(['G-1', 'G-1'])
    expect(text.match(/<[GH]-1>/g)).toEqual(['<G-1>'])
  })
})

/** A block as words, with the points in it. */
function sketch(block: Block<'draft'>): string[] {
  if (block.type === 'list') return block.items.flatMap(({ children }) => children.flatMap(sketch))
  if (block.type === 'signatures') return block.parties.flatMap(({ lines }) => lines.map(words))
  return 'children' in block ? [words(block.children as Inline<'draft'>[])] : []
}

function words(nodes: Inline<'draft'>[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'variant') return `<${node.id}>`
      return 'children' in node ? words(node.children) : ''
    })
    .join('')
}

describe('a second copy of D1', () => {
  const all = ownManuscripts()
  const witness = all.witnesses.find(({ siglum }) => siglum === 'S1')
  const manuscript = all.manuscripts.find(({ id }) => id === 'D1')
  if (witness === undefined || manuscript === undefined) throw new Error('no D1')
  const d1 = manuscript
  const fair = applyOperations(
    witness.text,
    witness.operations.map((one) => (one.level === 'structure' ? { ...one, after: one.before } : one))
  )

  function copy(text: string, from = 1): Findings {
    const lines = { from, to: text.split('\n').length }
    const second: SecondWitness = {
      ...{ ...witness, siglum: 'G', text, operations: [], proposals: [], of: 'D1', lines, decisions: [] },
      ...{ file: 'G.txt', encoding: 'utf-8', sha256: '', description: '', place: { file: 'G', line: 1, column: 1 } }
    }
    return compare(second, d1, fail)
  }

  test('the witness itself differs by what is declared', () => {
    const { found, extent } = copy(witness.text, 7)
    expect(extent).toEqual({ from: 'D1 title', to: 'D1 dateline' })
    expect(found.map(({ variant: { at, kind, lemma, reading } }) => [at, kind, lemma, reading])).toEqual([
      ['D1 section 1', 'substitution', '一', '—'],
      ['D1:3', 'parting', '要组', '要¶组'],
      ['D1:16', 'parting', '；有', '；¶有']
    ])
  })

  test('a fair copy has no variant, however it is laid out', () => {
    expect(copy(fair.replaceAll('，', '， ').replaceAll('\n', '\n\n　　')).found).toEqual([])
  })

  test('whatever one character is left out, changed or put in, one variant says so, where it is', () => {
    const points = Array.from(fair)
    // A line of one character is gone with it: the place of what is missing is then the next line.
    const isAlone = (at: number) =>
      [points[at - 1], points[at + 1]].every((point) => point === undefined || point === '\n')
    const places = points.flatMap((point, at) => (/^\p{Script=Han}$/u.test(point) && !isAlone(at) ? [at] : []))
    const lineAt = (at: number) => points.slice(0, at).filter((point) => point === '\n').length + 1
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.constantFrom('', '鼎', '鼎鼎'), (chosen, other) => {
        const at = places[chosen] ?? 0
        const { found } = copy(points.with(at, other).join(''))
        expect(found).toHaveLength(1)
        const variant = found[0]?.variant
        expect(variant?.received.line).toBe(lineAt(at))
        expect(variant?.lemma).toContain(other === '' && variant?.lemma.length === 2 ? '' : points[at])
        expect(variant?.reading).toContain(other)
      }),
      { numRuns: 300 }
    )
  })

  test('of several changes none is lost: the variants make the copy of the text', () => {
    const lines = fair.split('\n').filter((line) => line.trim() !== '')
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { minLength: 1, maxLength: 8 }), (chosen) => {
        const changed = lines.map((line, at) => (chosen.includes(at) ? `鼎${line}鼐` : line))
        const { found } = copy(changed.join('\n'))
        const added = found.map(({ variant }) => variant.reading.match(/[鼎鼐]/g)?.length ?? 0)
        expect(added.reduce((sum, count) => sum + count, 0)).toBe(2 * new Set(chosen).size)
      }),
      { numRuns: 100 }
    )
  })
})

function fail(complaint: unknown): never {
  throw new Error(JSON.stringify(complaint))
}
