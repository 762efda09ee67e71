import type { CutNote } from './cut-note.ts'
import { cutNote } from './cut-note.ts'
import { NoteFoot } from './note-foot.ts'
import { labelNote, makeCall } from './note-marks.ts'
import type { PagedPage } from './paged.d.ts'
import type { Fault } from './result.ts'

/** A note that stands on the page being set. */
interface Placed {
  call: HTMLElement
  note: HTMLElement
}

/** What is left of a note after a page, and its height in px. */
interface Rest {
  note: HTMLElement
  height: number
}

/** Share of a page's height above which the rest of a note gets the page to itself. */
const wholePage = 0.85

/**
 * Which notes stand at the foot of the page, and what they do to its text.
 *
 * Room is never reckoned: the text is laid out beside the notes, and what counts is whether the line with the
 * call stayed. A note that does not fit is cut at a line, with two lines at least on either side; where that
 * cannot be, the line with its call goes over to the next page.
 */
export class NoteArea {
  private foot: NoteFoot | undefined
  private placed: Placed[] = []
  /** What is left of a note, with its height in px; it opens the notes of the next page. */
  private rest: Rest | undefined
  /** What opened the notes of this page. */
  private opening: Rest | undefined
  /** The note whose line was to go to the next page, and whether it could: the first line of a page cannot. */
  private held: { note: HTMLElement; gone: boolean } | undefined

  constructor(private readonly faults: Fault[]) {}

  /** Begin a page: put the rest of the last page's last note at its foot. */
  begin(page: PagedPage): void {
    this.placed = []
    this.held = undefined
    this.foot = page.blank ? undefined : new NoteFoot(page)
    if (this.foot === undefined) return
    this.opening = this.rest
    this.rest = undefined
    if (this.opening === undefined) return
    const { note } = this.opening
    this.foot.add(note)
    if (this.foot.needed() > this.foot.height) this.carryOver(this.foot, note, this.foot.height)
    this.foot.reserve(this.foot.needed())
  }

  /** Take the notes out of text that has just come onto the page, and place those whose calls stay there. */
  take(node: HTMLElement): void {
    const { foot } = this
    if (foot === undefined || !foot.hasText(node)) return
    const notes = node.matches('.note') ? [node] : [...node.querySelectorAll<HTMLElement>('.note')]
    // All calls first: a note still lying in its paragraph would push what follows it off the page.
    const pairs = notes.map((note) => ({ note, call: makeCall(note) }))
    for (const { call, note } of pairs) note.replaceWith(call)
    for (const pair of pairs) if (foot.isOnPage(pair.call)) this.place(foot, pair)
  }

  /**
   * Let notes go whose calls have been cut off. Where calls stand is not asked: a box that was just cut still
   * has its padding below, which may push its last lines off for the moment.
   */
  drop(): void {
    this.letGo(({ call }) => !call.isConnected)
  }

  /** Ask whether the rest of a note has to have a page without text before `node` begins the next. */
  wantsPage(node: Node | undefined): boolean {
    if (this.rest === undefined) return false
    return node === undefined || beginsPage(node) || this.rest.height > (this.foot?.height ?? 0) * wholePage
  }

  /** Ask whether the page cannot be set like this: its first line found no room. `empty` says that no text has come onto it. */
  isStuck(empty: boolean): boolean {
    return this.held !== undefined && (!this.held.gone || empty)
  }

  /** Undo the page. Gives true where the rest that opened it is to have a page of its own first. */
  retreat(): boolean {
    this.rest = this.opening
    if (this.rest !== undefined) return true
    this.faults.push({ rule: 'note-has-room', at: this.held?.note.id ?? '', detail: '' })
    return false
  }

  private place(foot: NoteFoot, pair: Placed): void {
    const { call, note } = pair
    const before = foot.reserved
    // After a note that is to be continued no other can begin on the page.
    if (this.rest !== undefined) {
      this.moveLine(foot, pair, before)
      return
    }
    labelNote(call, note, this.placed.length + 1)
    foot.add(note)
    this.placed.push(pair)
    foot.reserve(foot.needed())
    if (foot.isOnPage(call)) return

    const room = foot.mostReserved(before, foot.needed(), call)
    const cut = this.carryOver(foot, note, room)
    foot.reserve(foot.needed())
    if (cut !== undefined && foot.isOnPage(call)) return

    cut?.undo()
    if (cut !== undefined) this.rest = undefined
    this.moveLine(foot, pair, before)
  }

  /** Cut a note so that all notes take `room` px at most; the rest waits for the next page. */
  private carryOver(foot: NoteFoot, note: HTMLElement, room: number): CutNote | undefined {
    const cut = cutNote(note, note.getBoundingClientRect().height - (foot.needed() - room))
    if (cut === undefined) return undefined
    this.rest = { note: cut.rest, height: foot.heightOf(cut.rest) }
    return cut
  }

  /** Send the line with the call, and all after it, to the next page. */
  private moveLine(foot: NoteFoot, { call, note }: Placed, before: number): void {
    note.remove()
    foot.reserve(before)
    this.held = { note, gone: foot.holdBack(call) }
    this.letGo((placed) => !foot.isOnPage(placed.call))
  }

  private letGo(isGone: (placed: Placed) => boolean): void {
    const gone = this.placed.filter(isGone)
    if (gone.length === 0) return
    for (const { note } of gone) {
      note.remove()
      if (this.rest?.note.dataset.ref === note.dataset.ref) this.rest = undefined
    }
    this.placed = this.placed.filter((placed) => !gone.includes(placed))
    this.foot?.reserve(this.foot.needed())
  }
}

/** Ask whether a page has to begin with this node, so that nothing of the page before may stand on it. */
function beginsPage(node: Node): boolean {
  if (!(node instanceof HTMLElement)) return false
  const { breakBefore = 'avoid', previousBreakAfter = 'avoid' } = node.dataset
  return breakBefore !== 'avoid' || previousBreakAfter !== 'avoid' || node.matches('.part')
}
