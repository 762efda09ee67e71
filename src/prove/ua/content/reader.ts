import type { PDFDict, PDFStream } from '@cantoo/pdf-lib'
import type { Spot } from '../finding.ts'
import type { PdfFont } from '../font/font.ts'
import { decode } from '../pdf/decode.ts'
import { dictAt, nameAt, numberAt, streamAt } from '../pdf/objects.ts'
import { Fonts } from './fonts.ts'
import { FormCount } from './form-count.ts'
import { operations } from './operations.ts'
import { readProperties } from './properties.ts'
import type { Structure } from './structure-of-content.ts'
import type { ContentItem, Listener } from './subjects.ts'
import type { Marking, Surroundings } from './surroundings.ts'
import { Name, type Operand } from './token.ts'

/** Forms within forms; deeper ones are not drawn by viewers either. */
const deepest = 64
/** Most bytes of content that are gone through; the largest books have a hundred million. */
const mostBytes = 500_000_000
/** Deeper nested graphics states and marks are of something broken. */
const mostNested = 100_000

/** What of the graphics state shows in text; a form begins with that of its page. */
interface State {
  font: PdfFont | undefined
  /** Rendering mode: 3 is not seen. */
  mode: number
}

const initial: State = { font: undefined, mode: 0 }

/**
 * Goes through content streams and tells what is drawn and how it is marked.
 *
 * Forms are gone through where they are drawn, in the marks they are drawn in; but only once for the same marks, or
 * forms within forms would take for ever.
 */
export class ContentReader {
  private read = 0
  private readonly fonts = new Fonts()
  private readonly forms = new FormCount()
  private readonly passed = new Map<PDFDict, Set<string>>()
  private readonly structure: Structure
  private readonly documentHasLanguage: boolean
  private readonly listener: (spot: Spot) => Listener

  constructor(structure: Structure, documentHasLanguage: boolean, listener: (spot: Spot) => Listener) {
    this.structure = structure
    this.documentHasLanguage = documentHasLanguage
    this.listener = listener
  }

  /** Go through a stream; throws where a file has more content than can be gone through. */
  go(bytes: Uint8Array, around: Surroundings, depth = 0, begun = initial): void {
    this.read += bytes.length
    if (this.read > mostBytes) throw new Error(`it has more than ${mostBytes / 1e6} MB of content`)
    const listener = this.listener(around.spot)
    const marks: Marking[] = []
    const states: State[] = []
    let state = begun
    for (const { operator, operands } of operations(bytes)) {
      if (!heeded.has(operator)) continue
      const marking = marks.at(-1) ?? around.marking
      const last = operands.at(-1)
      if (operator === 'BDC' || operator === 'BMC') {
        if (marks.length < mostNested) marks.push(this.begin(operator, operands, marking, around, listener))
      } else if (operator === 'EMC') marks.pop()
      else if (operator === 'q' && states.length < mostNested) states.push(state)
      else if (operator === 'Q') state = states.pop() ?? state
      else if (operator === 'Tr') state = { ...state, mode: typeof last === 'number' ? last : 0 }
      else if (operator === 'Tf') state = { ...state, font: this.fonts.named(operands[0], around.resources) }
      else if (operator === 'gs') state = { ...state, font: this.fonts.ofState(last, around.resources) ?? state.font }
      else if (operator === 'Do') this.draw(last, { ...around, marking }, listener, depth, state)
      else if (operator === 'scn' || operator === 'SCN') this.pattern(last, around, depth)
      const kind = kinds.get(operator)
      if (kind === undefined) continue
      if (around.isJudged) listener.item({ kind, marking, documentHasLanguage: this.documentHasLanguage })
      if (kind === 'text') this.show(last, state, around, listener, depth)
    }
  }

  private begin(
    operator: string,
    operands: Operand[],
    outer: Marking,
    around: Surroundings,
    listener: Listener
  ): Marking {
    const named = operands.at(operator === 'BDC' ? -2 : -1)
    const tag = named instanceof Name ? named.name : ''
    const properties = readProperties(operator === 'BDC' ? operands.at(-1) : undefined, around.resources)
    const own =
      properties.mcid === undefined ? undefined : this.structure.ofContent(around.structParents, properties.mcid)
    const language = properties.language ?? own?.language ?? outer.language
    const isArtifact = outer.isArtifact || tag === 'Artifact'
    if (around.isJudged) {
      listener.markedContent({
        tag,
        properties,
        type: own?.type,
        around: outer,
        isInArtifact: isArtifact,
        hasLanguage: language !== undefined || this.documentHasLanguage
      })
    }
    return { isTagged: outer.isTagged || own !== undefined, type: own?.type ?? outer.type, isArtifact, language }
  }

  private draw(operand: Operand | undefined, around: Surroundings, listener: Listener, depth: number, state: State) {
    if (!(operand instanceof Name)) return
    const { marking, isJudged } = around
    const object = streamAt(dictAt(around.resources, 'XObject'), operand.name)
    const kind = nameAt(object?.dict, 'Subtype')
    if (object === undefined || kind === undefined) return
    if (kind === 'Form') this.form(object, around, depth, state)
    else if (kind === 'Image' && isJudged) {
      listener.item({ kind: 'an image', marking, documentHasLanguage: this.documentHasLanguage })
    }
  }

  /** Go through a form as drawn: an XObject, an appearance of an annotation, a tile of a pattern. */
  form(form: PDFStream, around: Surroundings, depth = 0, state = initial): void {
    const { dict } = form
    if (depth > deepest) return
    for (const counted of this.forms.count(dict)) this.listener(around.spot).form(counted)
    const marking = this.markingOf(dict, around.marking)
    const { isTagged, isArtifact, language } = marking
    const passed = this.passed.get(dict) ?? new Set()
    const key = `${isTagged} ${isArtifact} ${around.isJudged} ${state.mode === 3} ${language ?? ''}`
    this.passed.set(dict, passed)
    if (passed.has(key)) return
    passed.add(key)
    this.forms.enter(dict)
    const resources = dictAt(dict, 'Resources') ?? around.resources
    const within = { ...around, marking, resources, structParents: numberAt(dict, 'StructParents') }
    this.go(decode(form), within, depth + 1, state)
    this.forms.leave()
  }

  /** A form may as a whole belong to an element (PDF 32000-1, 14.7.4.3). */
  private markingOf(form: PDFDict, marking: Marking): Marking {
    const own = this.structure.ofObject(numberAt(form, 'StructParent'))
    if (own === undefined) return marking
    return { ...marking, isTagged: true, type: own.type, language: own.language ?? marking.language }
  }

  private pattern(operand: Operand | undefined, around: Surroundings, depth: number): void {
    if (!(operand instanceof Name)) return
    const tile = streamAt(dictAt(around.resources, 'Pattern'), operand.name)
    if (tile !== undefined && numberAt(tile.dict, 'PatternType') === 1) {
      this.form(tile, { ...around, isJudged: false }, depth)
    }
  }

  private show(operand: Operand | undefined, state: State, around: Surroundings, listener: Listener, depth: number) {
    const { font, mode } = state
    if (font === undefined) return
    const isVisible = mode !== 3
    if (this.fonts.isNew(font, isVisible)) {
      listener.font({ font, isVisible })
      const { streams = [], resources } = font.procedures ?? {}
      for (const stream of streams) {
        this.form(stream, { ...around, resources: resources ?? around.resources, isJudged: false }, depth)
      }
    }
    for (const text of Array.isArray(operand) ? operand : [operand]) {
      if (!(text instanceof Uint8Array)) continue
      for (const code of font.codesIn(text)) {
        if (this.fonts.isNewGlyph(font, code, isVisible)) listener.glyph({ font, isVisible, glyph: font.glyphOf(code) })
      }
    }
  }
}

/** The operators that say what is marked, and that change how text is drawn; and those that draw. */
const changing = ['BDC', 'BMC', 'EMC', 'q', 'Q', 'Tr', 'Tf', 'gs', 'Do', 'scn', 'SCN']

/** The operators that draw, by what they draw (PDF 32000-1, Table 51). */
const kinds = new Map<string, ContentItem['kind']>([
  ...['Tj', 'TJ', "'", '"'].map((operator) => [operator, 'text'] as const),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'].map((operator) => [operator, 'line art'] as const),
  ['EI', 'an image'],
  ['sh', 'a shading']
])

/** All others, most of what a page consists of, are passed over. */
const heeded = new Set([...changing, ...kinds.keys()])
