import { collate as hold } from '../collate/collate.ts'
import type { Operation, Witness } from '../model/manuscript.ts'
import { codePointPlace } from '../model/operations.ts'
import { read } from '../read/read.ts'
import type { World } from '../world.ts'
import { sayComparisons } from './comparisons.ts'
import type { Console } from './console.ts'

/** Hold the texts against their witnesses and list every operation and every variant, as a table or as JSON. */
export function collate(world: World, console: Console, folder: string): void {
  const manuscripts = read(world.openFolder(folder), console.complain, world.trees())
  if (manuscripts === undefined) return
  const { comparisons } = hold(manuscripts, console.complain)
  const rows = manuscripts.witnesses.flatMap((witness) =>
    witness.operations.map((operation) => rowOf(witness, operation))
  )
  for (const { id, file, line, column, level, class: name, before, after, reason } of rows) {
    const change =
      after === ''
        ? `− ${visible(before)}`
        : before === ''
          ? `+ ${visible(after)}`
          : `${visible(before)} → ${visible(after)}`
    console.say([id, `${file}:${line}:${column}`, level, name, change, reason].join('\t'))
  }
  for (const [level, count] of countsOf(rows)) console.say(`${count} ${level}`)
  sayComparisons(comparisons, console)
  console.sayJson({ operations: rows, comparisons })
}

/** One operation with its place; `line` and `column` count code points from 1. */
function rowOf({ siglum, file, text }: Witness, operation: Operation) {
  const { place: _, ...data } = operation
  return { siglum, file, ...codePointPlace(text, operation.start), ...data }
}

/** Make spaces and line ends visible, and shorten what is long. */
function visible(text: string): string {
  const points = Array.from(text.replaceAll('\n', '⏎').replaceAll('\r', '␍').replaceAll(' ', '␠').replaceAll('\t', '␉'))
  return points.length <= 24
    ? points.join('')
    : `${points.slice(0, 11).join('')}…${points.slice(-11).join('')} (${points.length})`
}

function countsOf(rows: { level: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { level } of rows) counts.set(level, (counts.get(level) ?? 0) + 1)
  return counts
}
