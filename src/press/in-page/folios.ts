import type { SetPage } from './result.ts'

/** What a page is, as far as its folio and its running head are concerned. */
export interface PageNature {
  kind: SetPage['kind']
  folio: string
  /** Part whose text stands first; empty on a blank. */
  part: string
}

/** A part as far as numbering looks at it: the data attributes of its element. */
export interface PartOnPage {
  matter?: string
  part?: string
  /** Set where the part goes on from the page before. */
  splitFrom?: string
}

/**
 * Number the pages as a book does: front matter in small roman figures, body and back matter in arabic ones
 * that begin at 1. A blank is numbered like the page before it.
 */
export class Folios {
  private matter = 'front'
  private number = 0
  private part = ''

  /** Look at the next page. `first` is the part whose text stands first; a page without text goes on with the last. */
  next(first: PartOnPage | undefined, blank: boolean, side: 'recto' | 'verso' = 'recto'): PageNature {
    const matter = first?.matter ?? this.matter
    // On facing pages the body begins on a verso: even folios are versos all the same.
    if (this.matter === 'front' && matter !== 'front') this.number = side === 'verso' ? 1 : 0
    this.matter = matter
    this.number += 1
    this.part = first?.part ?? this.part
    const folio = matter === 'front' ? roman(this.number) : String(this.number)
    return { kind: blank ? 'blank' : this.kindOf(first), folio, part: blank ? '' : this.part }
  }

  private kindOf(first: PartOnPage | undefined): SetPage['kind'] {
    if (this.matter === 'front') return 'front'
    if (first !== undefined && first.splitFrom === undefined) return 'opening'
    return this.part === 'index' ? 'index' : 'body'
  }
}

const romanSigns: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

/** Write a number in small roman figures. */
export function roman(number: number): string {
  let [rest, text] = [number, '']
  for (const [value, sign] of romanSigns) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
