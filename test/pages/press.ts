import { finishPdf } from '../../src/finish/finish.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import { Refusal } from '../../src/model/complaint.ts'
import type { Composed, Engine, EngineName, Pages, StyleSheet } from '../../src/model/pages.ts'
import { createEngine } from '../../src/press/press.ts'

/** Both engines run the same tests; where `pagedjs` cannot do a thing it says so. */
export const engines = ['galley', 'pagedjs'] as const

/** What came of setting and printing a book. */
export interface Pressing {
  pages: Pages | undefined
  pdf: Uint8Array | undefined
  /** `rule message`, the fatal one last. */
  said: string[]
}

/** An engine that collects what it complains of. */
export interface TestPress {
  engine: Engine
  print: (composed: Composed, styles: StyleSheet[]) => Promise<Pressing>
}

export async function openPress(name: EngineName = 'galley'): Promise<TestPress> {
  let said: string[] = []
  const hear = ({ rule, message }: Complaint) => said.push(`${rule} ${message}`)
  const engine = await createEngine(name, hear)
  return {
    engine,
    async print(composed, styles) {
      said = []
      let pages: Pages | undefined
      let pdf: Uint8Array | undefined
      try {
        pages = await engine.press(composed, styles)
        const { title, language, authors } = composed
        pdf = await finishPdf(await engine.print(pages), { ...pages, title, language, authors, date: '2026-11-21' })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        hear(error.complaint)
      }
      return { pages, pdf, said }
    }
  }
}
