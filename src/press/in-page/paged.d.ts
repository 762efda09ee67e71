/*
 * What we use of Paged.js 0.4.3, as its source has it (node_modules/pagedjs-cli/dist/browser.js).
 */

export interface PagedPage {
  /** The page with sheet, margins and areas. */
  element: HTMLElement
  /** The type area: a multi-column box of one column; what does not fit stands in a second, out of sight. */
  area: HTMLElement
  footnotesArea: HTMLElement
  /** The box in `area` that holds the flow. */
  wrapper: HTMLElement | undefined
  blank: boolean | undefined
  createWrapper: () => HTMLElement
  addListeners: (contents: Node) => boolean
  /** Put text on the page; gives where the next begins. */
  layout: (content: ParentNode, start: BreakToken | false, most: number | undefined) => Promise<BreakToken | undefined>
  destroy: () => void
}

/** Where the next page begins: a node of the source and, in a text, an offset. */
export interface BreakToken {
  /** Missing where the engine lost its place. */
  node: Node | undefined | null
  offset: number
}

export interface Layout {
  hyphenateAtBreak: (container: Node, letter: string | undefined) => void
}

export interface Hook {
  trigger: (...parameters: unknown[]) => Promise<unknown>
}

export interface Chunker {
  pages: PagedPage[]
  total: number
  hooks: Record<'beforePageLayout' | 'afterPageLayout' | 'finalizePage', Hook>
  q: { tick: (task: () => void) => void }
  addPage: (blank?: boolean) => PagedPage
  handleBreaks: (node: Node | undefined, force?: boolean) => Promise<void>
  layout: (content: ParentNode, start: BreakToken | false | undefined) => AsyncGenerator<BreakToken | undefined>
  /** About how many characters a page takes; the engine looks for its end that often. */
  maxChars: number | undefined
  recoredCharLength: (length: number) => void
}

export interface Length {
  value: string
  unit: string
}

export interface Previewer {
  chunker: Chunker
  polisher: { inserted: HTMLStyleElement[]; styleSheet: CSSStyleSheet }
  size: { width: Length; height: Length; orientation: string | undefined }
}

/** Base of every handler: registers each method that is named like a hook. */
export declare class Handler {
  constructor(chunker: Chunker, polisher: unknown, caller: unknown)
  chunker: Chunker
}

type HandlerClass = new (chunker: Chunker, polisher: unknown, caller: unknown) => Handler

declare global {
  interface Window {
    Paged: { Handler: typeof Handler; registeredHandlers: HandlerClass[] }
    PagedPolyfill: Previewer
    engross: import('./result.ts').InPage
  }
}
