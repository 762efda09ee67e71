import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { blockHandlers, inlineHandlers, partHandlers } from '../../src/compose/handlers.ts'
import type { IndexEntry, IndexGroup } from '../../src/model/book-index.ts'
import type { Part } from '../../src/model/edition.ts'
import type { Series } from '../../src/model/series.ts'
import { editorNotes } from '../series.ts'
import { composed, htmlOf, place } from './edition.ts'

/*
 * `test/fixtures/compose/<case>.yaml` is a book of a part or two, `<case>.html` what compose makes of it.
 * Another case is two files, no code; `vitest -u` writes or accepts the second.
 */

interface Case {
  parts: object[]
  folios?: Record<string, string>
  references?: Record<string, string>
  groups?: IndexGroup[]
  /** Series of notes beside the editors'. */
  series?: Partial<Series>[]
  /** Marks of notes that do not stand at the foot. */
  marks?: Record<string, string>
}

const folder = fileURLToPath(new URL('../fixtures/compose', import.meta.url))
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []))
const cases = new Map(names.map((name) => [name, parse(readFileSync(`${folder}/${name}.yaml`, 'utf8')) as Case]))

describe.each([...cases])(
  '%s',
  (name, { parts, folios = {}, references = {}, groups = [], series = [], marks = {} }) => {
    it('is composed as written down', async () => {
      const book = composed(
        parts.map(withDefaults),
        {
          folios: new Map(Object.entries(folios)),
          references: new Map(Object.entries(references)),
          indexes: new Map([['index', groups.map(complete)]])
        },
        {
          series: [editorNotes, ...series.map((one) => ({ ...editorNotes, ...one }))],
          marks: new Map(Object.entries(marks))
        }
      )
      await expect(htmlOf(book)).toMatchFileSnapshot(`${folder}/${name}.html`)
    })
  }
)

it('has a case for every node', () => {
  const seen = new Set([...cases.values()].flatMap(({ parts }) => typesIn(parts)))
  const known = [inlineHandlers, blockHandlers, partHandlers].flatMap(Object.keys)
  // Editorial blocks come as their paragraphs; the statement's handler wraps them.
  const wrapped = ['headnote', 'sourceNote']
  expect(known.filter((type) => !seen.has(type) && !wrapped.includes(type))).toEqual([])
})

/** Fill in what a case leaves out of an index. */
function complete({ letter, entries }: IndexGroup): IndexGroup {
  const whole = (entry: IndexEntry): IndexEntry => ({
    ...entry,
    parallel: entry.parallel ?? [],
    locators: entry.locators.map((locator) => ({ ...locator, principal: locator.principal ?? false })),
    subentries: entry.subentries.map(whole)
  })
  return { letter, entries: entries.map(whole) }
}

/** Fill in what a case leaves out: places, and what every part has. */
function withDefaults(part: object): Part {
  const base = {
    id: 'method',
    name: 'method',
    matter: 'front',
    title: '',
    listed: true,
    recto: true,
    language: 'zh-Hans'
  }
  return { ...base, ...(placed(part) as object) } as unknown as Part
}

function placed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(placed)
  if (typeof value !== 'object') return value
  if (value === null) return undefined
  const entries = Object.entries(value).map(([key, inner]) => [key, placed(inner)])
  return { ...('type' in value ? { place } : {}), ...Object.fromEntries(entries) }
}

function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value ? [String(value.type)] : []
  return [...own, ...Object.values(value).flatMap(typesIn)]
}
