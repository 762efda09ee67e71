import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Proof, ProvedUnit, UnitKind } from '../../src/model/proof.ts'
import { diff } from '../../src/prove/diff/diff.ts'
import { revisionAsErrata } from '../../src/prove/diff/errata.ts'
import { revisionAsText } from '../../src/prove/diff/report.ts'
import { hashOf } from '../../src/prove/hash.ts'

function unit(anchor: string, text: string, folio = '1', kind: UnitKind = 'paragraph'): ProvedUnit {
  return {
    unit: anchor,
    kind,
    text,
    sha256: hashOf(text),
    codePoints: text.length,
    pages: [Number(folio)],
    folios: [folio]
  }
}

function proof(...units: ProvedUnit[]): Proof {
  const edition = hashOf(units.map(({ sha256 }) => sha256).join(''))
  return { edition, units, totals: { units: units.length, codePoints: 0, pages: 1, faults: 0 } }
}

const former = proof(
  unit('D1-title', '中俄联合声明', '1', 'heading'),
  unit('D1-1', '双方愿继续为亚太地区乃至全世界的安全、稳定和经济繁荣作出自己的贡献。'),
  unit('note-apec-p1', '亚太经济合作组织。', '1', 'note'),
  unit('D1-2', '边界全长约4200公里。', '2'),
  unit('D1-3', '双方将继续谈判。', '2'),
  unit('entry-china', '中国　1，2', '5', 'entry')
)

test('two builds of the same text', () => {
  const revision = diff(former, structuredClone(former))
  expect(revision).toEqual({ before: former.edition, after: former.edition, changes: [], moves: [] })
  expect(revisionAsText(revision)).toMatch(/^nothing changed \([0-9a-f]{12}\)\n$/)
  expect(revisionAsErrata(revision)).toContain('两次排印文字、页码均同。')
})

test('changed characters, a new note, a note gone, an entry with other pages', () => {
  const later = proof(
    unit('D1-title', '中俄联合声明', '1', 'heading'),
    unit('D1-1', '双方愿继续为亚太地区乃至全世界的安全、稳定和经贸繁荣作出自己的贡献！'),
    unit('note-x-p1', '新注|一。', '1', 'note'),
    unit('D1-2', '边界全长约4300公里。', '2'),
    unit('D1-3', '双方将继续谈判。', '3'),
    unit('entry-china', '中国　1，3', '6', 'entry')
  )
  const revision = diff(former, later)
  expect(revisionAsText(revision).split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
    "
    D1:1, p. 1: changed
      - …的安全、稳定和经[济]繁荣作出自己的贡…
      + …的安全、稳定和经[贸]繁荣作出自己的贡…
      - …荣作出自己的贡献[。]
      + …荣作出自己的贡献[！]

    note “apec”, p. 1: removed
      - 亚太经济合作组织。

    note “x”, p. 1: added
      + 新注|一。

    D1:2, p. 2: changed
      - 边界全长约4[2]00公里。
      + 边界全长约4[3]00公里。

    index entry “china”, p. 6: changed
      - 中国　1，[2]
      + 中国　1，[3]

    D1:3: p. 2 → p. 3
    "
  `)
  expect(revisionAsErrata(revision).replace(/[0-9a-f]{12}/g, '…')).toMatchInlineSnapshot(`
    "# 勘误表

    据校样 … 与 … 比对。

    ## 正文

    | 页 | 处 | 原作 | 改作 |
    |---|---|---|---|
    | 1 | D1:1 | …的安全、稳定和经济繁荣作出自己的贡… | …的安全、稳定和经贸繁荣作出自己的贡… |
    | 1 | D1:1 | …荣作出自己的贡献。 | …荣作出自己的贡献！ |
    | 2 | D1:2 | 边界全长约4200公里。 | 边界全长约4300公里。 |

    ## 注释与校勘

    | 页 | 处 | 原作 | 改作 |
    |---|---|---|---|
    | 1 | 注“apec” | 亚太经济合作组织。 | （删） |
    | 1 | 注“x” | （无） | 新注\\|一。 |

    ## 目录与索引

    | 页 | 处 | 原作 | 改作 |
    |---|---|---|---|
    | 6 | 索引“中国” | 中国　1，2 | 中国　1，3 |

    ## 移页

    - D1:3：第2页改在第3页
    "
  `)
})

test('a paragraph put in is one change, though all numbers after it move on', () => {
  const later = proof(
    ...former.units.slice(0, 3),
    unit('D1-2', '新的一段。', '2'),
    unit('D1-3', '边界全长约4200公里。', '2'),
    unit('D1-4', '双方将继续谈判。', '3'),
    ...former.units.slice(5)
  )
  const { changes, moves } = diff(former, later)
  expect(changes.map(({ type, name }) => `${type} ${name}`)).toEqual(['added D1:2', 'renamed D1:3', 'renamed D1:4'])
  expect(moves).toEqual([{ first: 'D1:4', last: 'D1:4', from: ['2'], to: ['3'] }])
})

test('a paragraph put elsewhere', () => {
  const [title, one, note, two, three, entry] = former.units as [
    ProvedUnit,
    ProvedUnit,
    ProvedUnit,
    ProvedUnit,
    ProvedUnit,
    ProvedUnit
  ]
  const { changes } = diff(former, proof(title, one, note, three, two, entry))
  expect(changes.map(({ type }) => type)).toEqual(['reordered'])
})

test('units that moved alike are one line', () => {
  const later = proof(...former.units.map((own) => (own.folios[0] === '2' ? { ...own, folios: ['3'] } : own)))
  expect(diff(former, later).moves).toEqual([{ first: 'D1:2', last: 'D1:3', from: ['2'], to: ['3'] }])
  expect(revisionAsText(diff(former, later))).toContain('D1:2 to D1:3: p. 2 → p. 3')
  expect(revisionAsErrata(diff(former, later))).toContain('- D1:2—D1:3：第2页改在第3页')
})

test('a revision leads from one build to the other: nothing that differs goes unsaid', () => {
  const words = fc
    .array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { minLength: 1, maxLength: 4 })
    .map((all) => all.join(''))
  const build = fc
    .uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 12 }), text: words }), {
      selector: ({ id }) => id,
      maxLength: 10
    })
    .map((units) => proof(...units.map(({ id, text }) => unit(`D1-${id}`, text))))
  fc.assert(
    fc.property(build, build, (before, after) => {
      const { changes } = diff(before, after)
      const texts = before.units.map(({ text }) => text)
      for (const change of changes) {
        if (change.type === 'added') texts.push(change.after)
        if (change.type === 'removed' || change.type === 'changed') texts.splice(texts.indexOf(change.before), 1)
        if (change.type === 'changed') texts.push(change.after)
      }
      expect(texts.sort()).toEqual(after.units.map(({ text }) => text).sort())
    })
  )
})
