import type { Browser } from 'puppeteer-core'
import type { Complain, Complaint } from '../model/complaint.ts'
import { Refusal } from '../model/complaint.ts'
import type { PageMap } from '../model/page-map.ts'
import type { Composed, Engine, EngineName, Pages, StyleSheet } from '../model/pages.ts'
import {
  browserAnswers,
  engineDividesWords,
  glyphExists,
  noteStandsAlone,
  pageAsksForNothingElse
} from '../model/rules.ts'
import { BrowserFailure } from './browser/guard.ts'
import { launch } from './browser/launch.ts'
import type { Expected } from './expected.ts'
import { expectedOf } from './expected.ts'
import { faultsOf } from './faults.ts'
import { bookFonts } from './fonts/book-fonts.ts'
import { createGalley } from './galley/galley.ts'
import { preparedFlow } from './pagedjs/prepare.ts'
import { printPages } from './print.ts'

export { inspectPress } from './inspect-press.ts'

/**
 * Start the engine of that name. It holds a browser until it is closed.
 *
 * Finished pages are read back when they are printed, not as the drafts that `settle` throws away. Throws a
 * `Refusal` where the browser does not start or does not answer, where the flow cannot be set soundly, and where
 * text is lost, clipped or misplaced in pages that are printed.
 */
export async function createEngine(name: EngineName, complain: Complain): Promise<Engine> {
  const { browser, close } = await launch(complain)
  const setter = name === 'galley' ? galleySetter(browser, complain) : pagedjsSetter(browser, complain)
  const flows = new WeakMap<Pages, Expected>()
  return {
    name,
    makeUp: (composed, styles) => answering(() => setter.makeUp(composed, styles)),
    press: (composed, styles) =>
      answering(async () => {
        const expected = expectedOf(composed.root)
        const pages = await setter.press(composed, styles)
        flows.set(pages, expected)
        return pages
      }),
    print: (pages) =>
      answering(async () => {
        const { print, examination, refused } = await printPages(browser, pages)
        const flow = flows.get(pages)
        const faults = flow === undefined ? [] : faultsOf(flow, examination)
        refuse([...faults, ...refused.map(pageAsksForNothingElse)], complain)
        return print
      }),
    async close() {
      await setter.close()
      await close()
    }
  }
}

/** What an engine does in its own way. */
type Setter = Pick<Engine, 'makeUp' | 'press' | 'close'>

function galleySetter(browser: Browser, complain: Complain): Setter {
  const galley = createGalley(browser, (complaints) => refuse(complaints, complain))
  /** What the desk is made up for: `settle` asks for the pages of what it has just made up. */
  let made: { composed: Composed; styles: StyleSheet[] } | undefined
  async function makeUp(composed: Composed, styles: StyleSheet[]): Promise<PageMap> {
    made = undefined
    const pageMap = await galley.makeUp(composed, sorted(styles))
    made = { composed, styles }
    return pageMap
  }
  return {
    makeUp,
    async press(composed, styles) {
      if (made?.composed !== composed || made.styles !== styles) await makeUp(composed, styles)
      made = undefined
      return galley.cut()
    },
    close: galley.close
  }
}

/** Paged.js knows where things stand only when everything is set: what it has set is kept for `press`. */
function pagedjsSetter(browser: Browser, complain: Complain): Setter {
  let last: { composed: Composed; styles: StyleSheet[]; pages: Pages } | undefined
  async function press(composed: Composed, styles: StyleSheet[]): Promise<Pages> {
    if (last?.composed !== composed || last.styles !== styles)
      last = { composed, styles, pages: await setWithPagedjs(browser, composed, styles, complain) }
    return last.pages
  }
  return {
    press,
    makeUp: async (composed, styles) => (await press(composed, styles)).pageMap,
    close: async () => undefined
  }
}

function sorted(styles: StyleSheet[]): { book: StyleSheet[]; screen: StyleSheet[] } {
  return { book: styles.filter((sheet) => !isForScreens(sheet)), screen: styles.filter(isForScreens) }
}

async function setWithPagedjs(
  browser: Browser,
  composed: Composed,
  styles: StyleSheet[],
  complain: Complain
): Promise<Pages> {
  const expected = expectedOf(composed.root)
  refuse(expected.nestedNotes.map(noteStandsAlone), complain)
  if (expected.runs.some(({ text }) => text.includes('\u00ad'))) complain(engineDividesWords())
  const flow = preparedFlow(composed.root)
  const { book, screen } = sorted(styles)
  const fonts = await bookFonts(browser, composed, flow, styles)
  const missing = fonts.missing.map(({ character, families }) =>
    glyphExists(character, families, unitHolding(character, expected))
  )
  refuse(missing, complain)
  // Only here: it brings much along that our own engine does without.
  const { pressWithPagedjs } = await import('./pagedjs/pagedjs.ts')
  const { pages, complaints } = await pressWithPagedjs(browser, composed, flow, { book, screen }, fonts)
  refuse(complaints, complain)
  return pages
}

/** The sheet for screens is not the engine's business: it goes beside the finished pages as it is. */
function isForScreens({ file }: StyleSheet): boolean {
  return /(^|\/)screen\.css$/.test(file)
}

function unitHolding(character: string, { runs }: Expected): string | undefined {
  return runs.find(({ text }) => text.includes(character))?.unit
}

/** Say everything; where there are errors, stop. */
function refuse(complaints: Complaint[], complain: Complain): void {
  const fatal = complaints.find(({ severity }) => severity === 'error')
  for (const complaint of complaints) if (complaint !== fatal) complain(complaint)
  if (fatal !== undefined) throw new Refusal(fatal)
}

/** Turn a browser that broke down into a complaint. */
async function answering<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof BrowserFailure) throw new Refusal(browserAnswers(error.message))
    throw error
  }
}
