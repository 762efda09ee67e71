import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Operation } from '../../model/manuscript.ts'
import { operationRecord } from './operations.ts'

/** A change of a file: these UTF-16 units become those words. */
interface Splice {
  from: number
  to: number
  words: string
}

/**
 * Bring a file of operations up to date with what is in force: accepted ones lose their status, those that went
 * with them go, new ones come in at their place. Comments and everything else stay as they were written.
 *
 * The list is written as YAML lists are: an item begins with `- ` on a line of its own.
 */
export function recordDecisions(text: string, inForce: Operation[]): string {
  const list = parseDocument(text).contents
  const items = isSeq(list) ? list.items.filter((item) => isMap(item)) : []
  const ids = new Set(inForce.map(({ id }) => id))
  const splices = items.flatMap((item) => {
    if (ids.has(idOf(item))) return withoutStatus(text, item)
    return isWaiting(item) ? [] : withoutItem(text, item)
  })
  const known = new Set(items.map(idOf))
  const added = inForce.filter(({ id }) => !known.has(id)).map((operation) => insertion(text, items, operation))
  // From behind, so that offsets stay right; of two at one place the later comes first.
  return [...splices, ...added]
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => b.from - a.from || b.order - a.order)
    .reduce((result, { from, to, words }) => result.slice(0, from) + words + result.slice(to), text)
}

function withoutStatus(text: string, item: YAMLMap): Splice[] {
  const pair = item.items.find(({ key }) => String(key) === 'status')
  const at = (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0]
  return at === undefined ? [] : [{ from: lineStart(text, at), to: lineEnd(text, at), words: '' }]
}

function withoutItem(text: string, item: YAMLMap): Splice[] {
  const [start, end] = item.range ?? [0, 0]
  const after = lineEnd(text, Math.max(start, end - 1))
  return [{ from: lineStart(text, start), to: text[after] === '\n' ? after + 1 : after, words: '' }]
}

function insertion(text: string, items: YAMLMap[], operation: Operation): Splice {
  const next = items.find((item) => Number(item.get('start')) > operation.start)
  const { place: _, ...record } = operation
  const written = operationRecord({ ...record, status: 'applied' })
  const at = next?.range?.[0]
  if (at === undefined) return { from: text.length, to: text.length, words: `\n${written}` }
  return { from: lineStart(text, at), to: lineStart(text, at), words: `${written}\n` }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Behind the line end of the line that holds an offset. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

function idOf(item: YAMLMap): string {
  return String(item.get('id'))
}

function isWaiting(item: YAMLMap): boolean {
  const status = item.get('status')
  return status !== undefined && status !== 'applied'
}
