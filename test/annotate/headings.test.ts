import { expect, it } from 'vitest'
import type { Authority } from '../../src/model/authority.ts'
import headings from '../fixtures/mentions/headings.json' with { type: 'json' }
import { ownManuscripts } from '../manuscripts.ts'
import { annotated } from './drafts.ts'

/*
 * The 96 headings and where they are mentioned were counted apart from this program, heading by heading, over the
 * edited paragraphs (`fixtures/mentions/headings.json`). What we find must be the same but for what stands here.
 */

const manuscripts = ownManuscripts()

/** Count marks by heading and paragraph: `联合国 D3:9` → 3. Signatures, datelines and notes are not counted. */
function countMentions(authorities: Authority[]): Record<string, number> {
  const { result, said } = annotated({ ...manuscripts, authorities })
  expect(said).toEqual([])
  const headingById = new Map(authorities.map(({ id, heading }) => [id, heading.zh]))
  const counts: Record<string, number> = {}
  const text = JSON.stringify(result.statements.map((statement) => statement.text))
  for (const [, id, authority] of text.matchAll(/"id":"(mark-[^"]+)","authority":"([^"]+)"/gu)) {
    const [, statement, number] = /^mark-(D\d)-(\d+)-/u.exec(id ?? '') ?? []
    if (statement === undefined) continue
    const key = `${headingById.get(authority ?? '')} ${statement}:${number}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

function deviations(found: Record<string, number>): Record<string, { counted: number; found: number }> {
  const counted = Object.fromEntries(
    headings.flatMap(({ heading, mentions }) =>
      Object.entries(mentions).map(([at, count]) => [`${heading} ${at}`, count])
    )
  )
  const known = new Set(headings.map(({ heading }) => heading))
  const keys = [...new Set([...Object.keys(counted), ...Object.keys(found)])].sort()
  return Object.fromEntries(
    keys
      .filter((key) => known.has(key.split(' ')[0] ?? ''))
      .map((key) => [key, { counted: counted[key] ?? 0, found: found[key] ?? 0 }] as const)
      .filter(([, both]) => both.counted !== both.found)
  )
}

it('has a record for each of the 96 headings', () => {
  expect(headings).toHaveLength(96)
  const own = new Set(manuscripts.authorities.map(({ heading }) => heading.zh))
  expect(headings.filter(({ heading }) => !own.has(heading))).toEqual([])
})

it('finds what was counted, with every record searched', () => {
  const everywhere = manuscripts.authorities.map((authority) => ({ ...authority, index: 'every' as const }))
  expect(deviations(countMentions(everywhere))).toEqual({
    // 中国 in “两个中国”, and in 中国统一, a form of 国家统一: neither is a mention of the state.
    '中华人民共和国 D2:7': { counted: 3, found: 1 },
    // 中国 in 一个中国, a heading of its own.
    '中华人民共和国 D2:8': { counted: 1, found: 0 },
    // 发展中国家 twice holds 中国 by accident.
    '中华人民共和国 D3:14': { counted: 3, found: 1 },
    // 俄与 in 俄与台, a form of 台湾.
    '俄罗斯联邦 D2:8': { counted: 2, found: 1 }
  })
})

it('finds what was counted as the edition is, with the two states only where an editor marked them', () => {
  // China and Russia are mentioned throughout; the index lists statements of policy (conventions B, `passim`).
  const bound = deviations(countMentions(manuscripts.authorities))
  expect(new Set(Object.keys(bound).map((key) => key.split(' ')[0]))).toEqual(new Set(['中华人民共和国', '俄罗斯联邦']))
  for (const { counted, found } of Object.values(bound)) expect(found).toBeLessThan(counted)
})
