import type { AnchorRecord, PageMap, PageRecord } from '../../model/page-map.ts'
import { Folios, type PageNature } from '../in-page/folios.ts'
import type { CutFrame, CutPage } from '../in-page/galley/messages.ts'
import type { PagePlan, PlannedFrame, PlannedPage } from './make-up/plan.ts'
import type { Paper, Papers } from './paper/papers.ts'
import type { LaidPart } from './to-galleys.ts'

/** A planned page with what it is in the book. */
export interface BookPage {
  plan: PlannedPage
  nature: PageNature
  paper: Paper
  /** Place of its part in the book. */
  part: number
  /** It is the first of its part. */
  opens: boolean
}

/** Give the planned pages their folios and papers. */
export function bookPages({ pages }: PagePlan, parts: LaidPart[], papers: Papers): BookPage[] {
  const places = new Map(parts.map(({ facts }, at) => [facts.id, at]))
  const folios = new Folios()
  const opened = new Set<string>()
  return pages.map((plan) => {
    const part = places.get(plan.part) ?? 0
    const facts = parts[part]?.facts
    const opens = !plan.blank && !opened.has(plan.part)
    if (opens) opened.add(plan.part)
    const first = plan.blank || facts === undefined ? undefined : { part: facts.id, matter: facts.matter }
    const nature = folios.next(
      first && (opens ? first : { ...first, splitFrom: facts?.id ?? '' }),
      plan.blank,
      plan.side
    )
    const facing = facts?.setting === 'facing' && !opens && isSecondOf(pages, plan)
    const paper = papers.styleOf(facts?.page ?? '', plan.side, opens || facing, plan.blank)
    return { plan, nature, paper, part, opens }
  })
}

/** Of facing pages both of the first opening are first pages. */
function isSecondOf(pages: PlannedPage[], { position, part }: PlannedPage): boolean {
  const before = pages[position - 2]
  return (
    before?.part === part &&
    !before.blank &&
    (pages[position - 3]?.part !== part || pages[position - 3]?.blank === true)
  )
}

/** Say where every anchor came to stand. */
export function pageMapOf(pages: BookPage[], parts: LaidPart[], marks: PagePlan['marks']): PageMap {
  const anchorsOf = anchorsByLine(parts)
  const anchors = new Map<string, AnchorRecord>()
  const records = pages.map(({ plan, nature, part, opens }): PageRecord => {
    const { position, side, frames } = plan
    const put = (anchor: string) => {
      if (!anchors.has(anchor))
        anchors.set(anchor, { position, folio: nature.folio, side, mark: marks.get(anchor)?.mark })
    }
    if (opens) for (const anchor of parts[part]?.measured.spanIds ?? []) put(anchor)
    for (const { galley, from, to } of frames.flatMap(slicesOf)) {
      const own = anchorsOf.get(galley)
      for (let line = from; own !== undefined && line < to; line++)
        for (const anchor of own.get(line) ?? []) put(anchor)
    }
    return { position, folio: nature.folio, side, kind: nature.kind, part: nature.part }
  })
  return { pages: records, anchors }
}

/** The anchors of each galley, by the line that they stand in: a flow of many pages is not gone through for each of them. */
function anchorsByLine(parts: LaidPart[]): Map<string, Map<number, string[]>> {
  const galleys = parts.flatMap(({ measured: { flows, notes } }) => [...flows, ...notes])
  return new Map(
    galleys.map(({ id, ids }) => {
      const byLine = new Map<number, string[]>()
      for (const [anchor, line] of ids) {
        const others = byLine.get(line)
        if (others === undefined) byLine.set(line, [anchor])
        else others.push(anchor)
      }
      return [id, byLine]
    })
  )
}

function slicesOf({ text, areas }: PlannedFrame): { galley: string; from: number; to: number }[] {
  return [...text, ...areas.flatMap(({ notes }) => notes)]
}

/** What the scissors need of a page. `head` and `foot` are the markup of its margins. */
export function toCutPage(page: BookPage, parts: LaidPart[], head: string, foot: string): CutPage {
  const { plan, nature, paper, part, opens } = page
  const { x, y, width, height } = paper.sheet.area
  const data = {
    position: plan.position,
    folio: nature.folio,
    side: plan.side,
    kind: nature.kind,
    part: nature.part,
    'frame-px': [x, y, width, height].map((value) => Math.round(value * 64) / 64).join(' ')
  }
  const attributes = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, String(value)]))
  const classes = ['page', `page-${nature.kind}`, plan.side, `frame-${paper.number}`]
  return {
    attributes: { class: [...new Set(classes)].join(' '), id: `page-${plan.position}`, ...attributes },
    head,
    foot,
    frames: plan.frames.map((frame) => toCutFrame(frame, page, parts[part], opens))
  }
}

function toCutFrame(
  frame: PlannedFrame,
  { part, paper }: BookPage,
  laid: LaidPart | undefined,
  opens: boolean
): CutFrame {
  const { area } = paper.sheet
  const { setting = 'running', columns = 1, gap = 0 } = laid?.facts ?? {}
  const across = setting === 'facing' ? 1 : columns
  const width = (area.width - gap * (across - 1)) / across
  const span = opens ? (laid?.measured.span ?? 0) : 0
  const flow = laid?.measured.flows.findIndex(({ id }) => id === frame.flow) ?? 0
  return {
    part,
    flow: Math.max(0, flow),
    box: [area.x + frame.frame * (width + gap), area.y + span, width, area.height - span],
    span,
    heads: frame.heads,
    text: frame.text,
    areas: frame.areas
  }
}
