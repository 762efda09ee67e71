import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collate } from '../../src/collate/collate.ts'
import { textLines } from '../../src/collate/text-lines.ts'
import type { Manuscript, Manuscripts } from '../../src/model/manuscript.ts'
import { wholeFile } from '../../src/read/source.ts'
import { readStatement } from '../../src/read/statement.ts'
import { collecting, ownFolder, textOf } from '../folder.ts'
import { ownManuscripts } from '../manuscripts.ts'

const manuscripts = ownManuscripts()

/** A character of a statement and where it stands in its file. */
interface Spot {
  manuscript: Manuscript
  source: string
  unit: string
  value: string
  line: number
  offset: number
}

const spots: Spot[] = manuscripts.manuscripts.flatMap((manuscript) => {
  const source = textOf(ownFolder(), manuscript.file)
  const lines = source.split('\n')
  return textLines(manuscript, false)
    .lines.flat()
    .filter(({ value }) => value !== '\n')
    .map(({ value, place, unit }) => ({
      manuscript,
      source,
      unit: unit.name,
      value,
      line: place.line,
      offset: lines.slice(0, place.line - 1).join('\n').length + 1 + place.column - 1
    }))
})

test('every character is where its place says', () => {
  expect(spots.length).toBeGreaterThan(5500)
  const astray = spots.filter(({ source, offset, value }) => !source.startsWith(value, offset))
  expect(astray).toEqual([])
})

/** Characters that are mistaken for others, and compatibility forms that NFKC would make the same. */
const lookAlikes: Record<string, string> = {
  ...{ 一: '—', 二: 'ニ', 三: 'ミ', 人: '入', 大: '犬', 日: '曰', 未: '末', 己: '已', 干: '千', 土: '士', 口: '囗' },
  ...{ 力: '\uf98a', 年: '\uf98e', 不: '\uf967', 理: '\uf9e4', 立: '\uf9f7', 国: '囯', 信: '伩', 联: '聨', 两: '両' },
  ...{ '，': ',', '。': '．', '、': '､', '；': ';', '：': ':', '（': '(', '）': ')', '“': '"', '”': '“', '·': '・' },
  ...{ '0': '０', '1': 'l', '2': '２', '4': '４', '5': '５', '9': '９' }
}

const mutations: Record<string, (spot: Spot) => string> = {
  delete: () => '',
  double: ({ value }) => value + value,
  swap: ({ source, offset, value }) => Array.from(source.slice(offset + value.length))[0] + value,
  replace: ({ value }) => lookAlikes[value] ?? '囍',
  'put a space before': ({ value }) => `${value === '1' ? '' : '\u3000'}${value}`
}

const anySpot = fc.nat(spots.length - 1).map((at) => spots[at] as Spot)
let tried = 0

/** The text with one character changed, or `undefined` where nothing changes. */
function mutate(spot: Spot, name: string): string | undefined {
  const { source, offset, value, unit } = spot
  const next = spots[spots.indexOf(spot) + 1]
  const adjacent = next?.unit === unit && next.offset === offset + value.length && next.value !== value
  if (name === 'swap' && !adjacent) return undefined
  const taken = name === 'swap' ? value.length + (next?.value.length ?? 0) : value.length
  const put = mutations[name]?.(spot) ?? ''
  if (put === source.slice(offset, offset + taken)) return undefined
  return source.slice(0, offset) + put + source.slice(offset + taken)
}

/** The statements of one witness, with one of them changed; the others have nothing to do with it. */
function editionOf(former: Manuscript, changed: Manuscript): Manuscripts {
  const { siglum } = former.witness
  return {
    ...manuscripts,
    witnesses: manuscripts.witnesses.filter((witness) => witness.siglum === siglum),
    manuscripts: manuscripts.manuscripts
      .filter(({ witness }) => witness.siglum === siglum)
      .map((other) => (other.id === changed.id ? changed : other))
  }
}

test('a change of any single character is found, and its paragraph named', () => {
  fc.assert(
    fc.property(anySpot, fc.constantFrom(...Object.keys(mutations)), (spot, name) => {
      const changed = mutate(spot, name)
      fc.pre(changed !== undefined)
      const { complain, said } = collecting()
      const { id, file, notes } = spot.manuscript
      const again = readStatement(wholeFile(file, changed), id, (image) => image, complain)
      if (again !== undefined) collate(editionOf(spot.manuscript, { ...again, notes }), complain)
      const naming = said.filter(
        ({ place, message }) => message.startsWith(`${spot.unit}:`) || place?.line === spot.line
      )
      expect(naming, JSON.stringify([name, spot.unit, spot.value, said])).not.toEqual([])
      tried += 1
    }),
    { numRuns: 500 }
  )
  console.info(`${tried} of ${tried} changed characters were found`)
  expect(tried).toBeGreaterThanOrEqual(500)
})
