import { type Document, isMap, isNode, isScalar, parseDocument, visit } from 'yaml'
import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { inputIsReasonable, keyIsUnique, yamlIsSound } from '../model/rules.ts'
import { isShallow } from './reasonable.ts'
import { pointsOf, type Source, startOf } from './source.ts'

/** Where a value stands in YAML: `['page', 'profile']`, `[3, 'before']`. */
export type KeyPath = (string | number)[]

/** YAML as data, with the way back to the places of its keys and values. */
export interface YamlText {
  file: string
  value: unknown
  /** Place of a value; of the nearest value around it where there is none. */
  placeOf: (path: KeyPath) => Place
  /** Place of the key itself. */
  placeOfKey: (path: KeyPath) => Place
  /** A string as a text of its own, to be read as Markdown. */
  sourceOf: (path: KeyPath) => Source
}

/** Aliases multiply: a few lines can make a billion values. */
const mostAliases = 20

/** What follows the first faults of a file is mostly their consequence. */
export const mostFaults = 20

/** Parse YAML 1.2; warnings are errors, and so is a key that occurs twice. */
export function readYaml(source: Source, complain: Complain): YamlText | undefined {
  if (!isShallow(source, complain)) return undefined
  // The package's own line counter misses lines after some errors.
  const pointOf = pointsOf(source.text)
  const placeAt = (offset: number): Place => source.place(pointOf(Math.min(offset, source.text.length)))
  try {
    const document = parseDocument(source.text, {
      prettyErrors: false,
      // Looked for below: its own check takes time with the square of the keys.
      uniqueKeys: false,
      version: '1.2',
      logLevel: 'silent'
    })
    const faults = [...document.errors, ...document.warnings]
    for (const fault of faults.slice(0, mostFaults)) complain(yamlIsSound(placeAt(fault.pos[0]), fault.message))
    const doubled = doubledKeys(document)
    for (const { key, at } of doubled.slice(0, mostFaults)) complain(keyIsUnique(placeAt(at), key))
    if (faults.length + doubled.length > 0) return undefined
    return {
      file: source.file,
      value: document.toJS({ maxAliasCount: mostAliases }) as unknown,
      placeOf: (path) => placeAt(offsetOf(document, path)),
      placeOfKey: (path) => placeAt(keyOffsetOf(document, path)),
      sourceOf: (path) => scalarSource(source, document, path, placeAt)
    }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    complain(inputIsReasonable(source.place(startOf(source.file)), 'it has too many aliases'))
    return undefined
  }
}

/** Keys that a map has already. */
function doubledKeys(document: Document.Parsed): { key: string; at: number }[] {
  const doubled: { key: string; at: number }[] = []
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = String(key)
        if (seen.has(name) && isNode(key)) doubled.push({ key: name, at: key.range?.[0] ?? 0 })
        seen.add(name)
      }
    }
  })
  return doubled
}

function offsetOf(document: Document.Parsed, path: KeyPath): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}

function keyOffsetOf(document: Document.Parsed, path: KeyPath): number {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(map)) return offsetOf(document, path)
  const key = map.items.map((pair) => pair.key).find((candidate) => String(candidate) === String(path.at(-1)))
  return isNode(key) && key.range ? key.range[0] : offsetOf(document, path)
}

/** Where a string is written as it is read, its points have places of their own; else all have that of its start. */
function scalarSource(
  source: Source,
  document: Document.Parsed,
  path: KeyPath,
  placeAt: (offset: number) => Place
): Source {
  const node = document.getIn(path, true)
  const text = isScalar(node) ? String(node.value) : ''
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
  const start = offsetOf(document, path) + (quoted ? 1 : 0)
  const verbatim = source.text.startsWith(text, start) && !text.includes('\n')
  return {
    file: source.file,
    text,
    place: ({ column }) => placeAt(verbatim ? start + column - 1 : start)
  }
}
