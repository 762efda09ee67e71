import { expect, it } from 'vitest'
import type { Authority } from '../../src/model/authority.ts'
import known from '../fixtures/mentions/deviations.json' with { type: 'json' }
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
  const counts = new Set(headings.map(({ heading }) => heading))
  const keys = [...new Set([...Object.keys(counted), ...Object.keys(found)])].sort()
  return Object.fromEntries(
    keys
      .filter((key) => counts.has(key.split(' ')[0] ?? ''))
      .map((key) => [key, { counted: counted[key] ?? 0, found: found[key] ?? 0 }] as const)
      .filter(([, both]) => both.counted !== both.found)
  )
}

it('has a record for each of the 96 headings', () => {
  expect(headings).toHaveLength(96)
  const own = new Set(manuscripts.authorities.map(({ heading }) => heading.zh))
  expect(headings.filter(({ heading }) => !own.has(heading))).toEqual([])
})

/** What deviates, as `fixtures/mentions/deviations.json` lists it, each with its reason. */
function listed(list: { heading: string; at: string; counted: number; found: number; reason: string }[]) {
  for (const { reason } of list) expect(reason.length).toBeGreaterThan(10)
  return Object.fromEntries(list.map(({ heading, at, counted, found }) => [`${heading} ${at}`, { counted, found }]))
}

it('finds what was counted, with every record searched, but for the listed deviations', () => {
  const everywhere = manuscripts.authorities.map((authority) => ({ ...authority, index: 'every' as const }))
  expect(deviations(countMentions(everywhere))).toEqual(listed(known.every))
})

it('finds what was counted as the edition is printed, but for the listed deviations', () => {
  expect(deviations(countMentions(manuscripts.authorities))).toEqual(listed(known.printed))
})
