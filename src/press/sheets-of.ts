import type { Sheet, SheetBox, SheetNode } from '../model/print.ts'
import type { PageRecord } from './in-page/result.ts'

/** Make sheets of what was written down in the page. */
export function sheetsOf({ strings, numbers }: PageRecord): Sheet[] {
  let at = 0
  const sheets: Sheet[] = []
  while (at < numbers.length) {
    const anchors = Object.fromEntries(many(() => [string(), [length(), length()] as [number, number]] as const))
    sheets.push({ anchors, content: many(node) })
  }
  return sheets

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
