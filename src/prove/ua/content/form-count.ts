import type { PDFDict } from '@cantoo/pdf-lib'
import { has } from '../pdf/objects.ts'
import type { Form } from './subjects.ts'

/** Counts how often each form is drawn, those within others too. */
export class FormCount {
  private readonly times = new Map<PDFDict, number>()
  private readonly within = new Map<PDFDict, Set<PDFDict>>()
  private readonly open: PDFDict[] = []

  /** Count a form once more, and what it holds with it; gives what is news. */
  count(form: PDFDict): Form[] {
    const outer = this.open.at(-1)
    if (outer !== undefined) this.within.get(outer)?.add(form)
    const news: Form[] = []
    const passed = new Set<PDFDict>()
    const waiting = [form]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (passed.has(next)) continue
      passed.add(next)
      const times = (this.times.get(next) ?? 0) + 1
      // What is drawn twice is known; a third time tells no more.
      if (times > 2) continue
      this.times.set(next, times)
      news.push({ isReference: has(next, 'Ref'), hasStructure: has(next, 'StructParents'), times })
      if (times > 1) for (const inner of this.within.get(next) ?? []) waiting.push(inner)
    }
    return news
  }

  enter(form: PDFDict): void {
    this.open.push(form)
    if (!this.within.has(form)) this.within.set(form, new Set())
  }

  leave(): void {
    this.open.pop()
  }
}
