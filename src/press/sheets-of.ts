import type { Sheet, SheetBox, SheetList, SheetNode } from '../model/print.ts'
import type { PageRecord } from './in-page/result.ts'

/** What was written down in the page, as it is kept until it is wanted. */
export interface KeptRecord {
  strings: string[]
  numbers: Int32Array
}

/** Keep a record small: a number takes 4 bytes in place of 8, a sheet made of it ten times as much. */
export function kept({ strings, numbers }: PageRecord): KeptRecord {
  return { strings, numbers: Int32Array.from(numbers) }
}

/** Give the sheets that were written down, each made as it is asked for. */
export function sheetsOf(records: KeptRecord[], length: number): SheetList {
  return {
    length,
    *[Symbol.iterator]() {
      for (const record of records) yield* sheetsIn(record)
    }
  }
}

function* sheetsIn({ strings, numbers }: KeptRecord): Generator<Sheet> {
  let at = 0
  while (at < numbers.length) {
    const anchors = Object.fromEntries(many(() => [string(), [length(), length()] as [number, number]] as const))
    yield { anchors, content: many(node) }
  }

  function node(): SheetNode {
    if (number() === 0) return { text: string(), boxes: many(box) }
    return { tag: string(), attributes: Object.fromEntries(many(attribute)), boxes: many(box), children: many(node) }
  }

  function attribute(): [name: string, value: string] {
    return [string(), string()]
  }

  function box(): SheetBox {
    return [length(), length(), length(), length()]
  }

  function many<Item>(read: () => Item): Item[] {
    const count = number()
    const items: Item[] = []
    for (let place = 0; place < count; place++) items.push(read())
    return items
  }

  function length(): number {
    return number() / 100
  }

  function string(): string {
    return strings[number()] ?? ''
  }

  function number(): number {
    return numbers[at++] ?? 0
  }
}
