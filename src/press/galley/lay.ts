import { isDeepStrictEqual } from 'node:util'
import type { Complaint } from '../../model/complaint.ts'
import { noteMark } from '../../model/note-mark.ts'
import { imageIsReadable, lineFitsPage, measureIsEven, noteHasRoom, pageAsksForNothingElse } from '../../model/rules.ts'
import type { MeasureAsked, Measured, MeasuredNote, MeasuredPart } from '../in-page/galley/messages.ts'
import { type Book, firstMarks } from './book.ts'
import { makeUp } from './make-up/make-up.ts'
import type { PagePlan } from './make-up/plan.ts'
import { anchorFinder } from './page-costs.ts'
import { geometryOf, layPapers, measureOf } from './paper/papers.ts'
import { type PartChanges, partChanges } from './part-changes.ts'
import { type LaidPart, toGalleys } from './to-galleys.ts'

/** How often marks may change their width before the last are taken as they are. */
const mostRounds = 4

/**
 * Put what changed on the desk, measure it, and make the book up.
 *
 * Marks of notes are known when the pages are; those that came out of another width than they were measured with are
 * measured again.
 */
export async function lay(book: Book, parts: string[], refuse: (complaints: Complaint[]) => void): Promise<void> {
  const changes = partChanges(book.markups, parts)
  if (changes.replaced.length + changes.texts.length === 0 && parts.length === book.markups.length) return
  let asked = await putOnDesk(book, changes, parts.length, refuse)
  book.markups = parts
  for (let round = 1; ; round++) {
    const series = await measure(book, asked, refuse)
    const galleys = toGalleys(book.laid, book.composed.series, series)
    book.plan = makeUp(galleys, geometryOf(book.papers, book.laid, book.pitch), book.keptPlans)
    asked = partsToMeasureAgain(book).map((at) => ({ at, notes: undefined }))
    if (asked.length === 0 || round === mostRounds) break
  }
  refuse(shortcomings(book.plan, book.laid))
}

/** A part to be measured: the whole of it, or some of its notes. */
type Asked = Omit<MeasureAsked['parts'][number], 'measure'>

/** Gives what has to be measured. */
async function putOnDesk(
  book: Book,
  { replaced, texts }: PartChanges,
  count: number,
  refuse: (complaints: Complaint[]) => void
): Promise<Asked[]> {
  const { tab, rules, markups } = book
  const first = markups.length === 0
  if (replaced.length > 0 || count !== markups.length) {
    // What the desk was set up with lies there already.
    const added = first ? [] : replaced
    const facts = await tab.call('replaceParts', added, count, firstMarks(book.composed), rules.beside)
    const names = facts.map(({ page }) => page)
    book.papers = await layPapers(rules, names, (asked) => tab.call('resolveLengths', asked))
    const measures = facts.map((part) => measureOf(book.papers, part))
    refuse(facts.filter((_, at) => measures[at]?.even === false).map(({ id, page }) => measureIsEven(id, page)))
    book.facts = facts
    book.measures = measures.map(({ measure }) => measure)
  }
  const changed = texts.length === 0 ? [] : await tab.call('changeTexts', texts)
  return [...replaced.map(({ at }) => ({ at, notes: undefined })), ...changed]
}

/** Gives what the series need; what was read of the parts comes to the book. */
async function measure(
  book: Book,
  asked: Asked[],
  refuse: (complaints: Complaint[]) => void
): Promise<Measured['series']> {
  const measured = await book.tab.call('measure', {
    parts: asked.map(({ at, notes }) => ({ at, notes, measure: book.measures[at] ?? 0 })),
    ...requests(book)
  })
  refuse([...book.tab.refused.map(pageAsksForNothingElse), ...measured.faults.map(complaintOf)])
  book.pitch = measured.pitch
  book.laid = book.facts.map((facts, at): LaidPart => {
    const former = book.laid[at]
    const own = measured.parts[at] ?? withNotes(former?.measured, measured.notes[at])
    if (own === undefined) throw new Error(`part ${facts.id} was not measured`)
    const laid = { facts, measured: own }
    // What came out as it was before is the same object: its pages need not be planned again.
    return former !== undefined && isDeepStrictEqual(former, laid) ? former : laid
  })
  for (const { at, notes } of asked) {
    if (notes !== undefined) continue
    for (const { id } of book.laid[at]?.measured.notes ?? [])
      book.marksUsed.set(id, book.plan.marks.get(id)?.mark ?? '')
  }
  return measured.series
}

function withNotes(measured: MeasuredPart | undefined, notes: MeasuredNote[] = []): MeasuredPart | undefined {
  if (measured === undefined || notes.length === 0) return measured
  const again = new Map(notes.map((note) => [note.id, note]))
  return { ...measured, notes: measured.notes.map((note) => again.get(note.id) ?? note) }
}

function requests({ composed, rules, plan }: Book): Omit<MeasureAsked, 'parts'> {
  return {
    series: composed.series.map(({ id }) => id),
    strings: rules.strings,
    marks: Object.fromEntries([...plan.marks].map(([id, { mark }]) => [id, mark])),
    firstMarks: firstMarks(composed)
  }
}

/** Parts with a note whose mark may have another width than the one that was measured. */
function partsToMeasureAgain({ laid, plan, composed, marksUsed }: Book): number[] {
  const kinds = new Map(composed.series.map(({ id, marks }) => [id, marks]))
  return laid.flatMap(({ measured: { notes } }, at) => {
    const differs = notes.some(({ id, series }) => {
      const kind = kinds.get(series) ?? 'circled'
      const mark = plan.marks.get(id)?.mark ?? ''
      const before = marksUsed.get(id) || noteMark(1, kind)
      // Circled figures are an em wide and figures all alike; letters and symbols are not.
      return kind === 'circled' || kind === 'figures' ? mark.length !== before.length : mark !== before
    })
    return differs ? [at] : []
  })
}

function complaintOf({ rule, at }: Measured['faults'][number]): Complaint {
  return rule === 'image-is-readable' ? imageIsReadable(at) : noteHasRoom(at)
}

/** What the plan could not do soundly. */
function shortcomings({ pages }: PagePlan, laid: LaidPart[]): Complaint[] {
  const anchorAt = anchorFinder(laid)
  const charges = pages.flatMap((page) => page.charges)
  const late = charges
    .filter(({ reason }) => reason === 'note late')
    .map(({ galley, line }) => noteHasRoom(anchorAt(galley, line)))
  const tall = charges
    .filter(({ reason }) => reason === 'made smaller')
    .map(({ galley, line }) => lineFitsPage(anchorAt(galley, line)))
  return [...late, ...tall]
}
