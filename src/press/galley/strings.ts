import type { PageStrings } from './running-heads.ts'
import type { LaidPart } from './to-galleys.ts'
import type { BookPage } from './to-pages.ts'

/** Follow the named strings of running heads from page to page. */
export function stringsByPage(pages: BookPage[], parts: LaidPart[]): PageStrings[] {
  let held = new Map<string, string>()
  return pages.map(({ plan, part, opens }) => {
    const start = held
    const first = new Map<string, string>()
    const last = new Map(held)
    for (const { name, value, flow, line } of parts[part]?.measured.strings ?? []) {
      const galley = parts[part]?.measured.flows[flow]?.id
      const begins = plan.frames.some(({ text }) =>
        text.some((slice) => slice.galley === galley && line >= slice.from && line < slice.to)
      )
      if (plan.blank || (!begins && !(opens && line === 0))) continue
      if (!first.has(name)) first.set(name, value)
      last.set(name, value)
    }
    held = last
    return { start, first: new Map([...start, ...first]), last }
  })
}
