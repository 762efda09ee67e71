import type { PagePlan, PlannedFrame, PlannedPage } from '../../src/press/galley/make-up/plan.ts'

/**
 * Write a plan as one line a page: `2 verso · head-1 · text 12–20 · editor: ①a 0–2, b 2–5 (续) … · widow`.
 *
 * `(续)` stands after the rest of a note, `…` after one that goes on overleaf; reasons of charges come last.
 */
export function draw({ pages, marks }: PagePlan): string[] {
  return pages.map((page) => {
    if (page.blank) return `${page.position} ${page.side} · blank`
    const frames = page.frames.map((frame) => drawFrame(frame, page.frames.length > 1, marks))
    const reasons = [...new Set(page.charges.map(({ reason }) => reason))]
    return [`${page.position} ${page.side}`, ...frames, ...reasons].join(' · ')
  })
}

function drawFrame({ frame, heads, text, areas }: PlannedFrame, several: boolean, marks: PagePlan['marks']): string {
  const held = [
    ...heads.map(({ id }) => id),
    ...text.map(
      ({ galley, from, to, scale }) => `${galley} ${from}–${to}${scale < 1 ? ` at ${scale.toFixed(2)}` : ''}`
    ),
    ...areas.map(({ series, notes }) => {
      const drawn = notes.map(({ galley, from, to, continued, continues }) => {
        const mark = continued ? '' : (marks.get(galley)?.mark ?? '')
        return `${mark}${galley} ${from}–${to}${continued ? ' (续)' : ''}${continues ? ' …' : ''}`
      })
      return `${series}: ${drawn.join(', ')}`
    })
  ]
  return several ? `[${frame}] ${held.join(' · ')}` : held.join(' · ')
}

/** Tops of the lines in a frame of a page, from the head down. */
export function tops({ pages }: PagePlan, position: number, frame = 0): number[] {
  const page = pages[position - 1] as PlannedPage
  return page.frames.find((one) => one.frame === frame)?.text.flatMap((slice) => slice.tops) ?? []
}
