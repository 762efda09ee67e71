import type { SheetBox, SheetElement, SheetNode, SheetText } from '../../model/print.ts'
import { noteOf } from '../../model/unit-name.ts'
import { attributesOf } from './attributes.ts'
import { addElement, newElement, prune, type Slot, slotOn, type TagElement } from './element.ts'
import { grouping, roleOf } from './roles.ts'
import { linkWords, unitIn, wordsOf } from './words.ts'

/** What belongs to no text: running heads and folios, or other ornaments. */
export interface Artifact {
  type: 'artifact'
  kind: 'header' | 'footer' | 'layout' | 'pagination'
}

/** Where something is drawn on a page, and what it is. */
export interface Drawn {
  boxes: SheetBox[]
  is: Slot | Artifact
}

export interface SheetLink {
  element: TagElement
  boxes: SheetBox[]
  href: string
  words: string
}

export interface SheetHeading {
  /** 1 and up, no level left out. */
  level: number
  words: string
  page: number
  /** From the head of the page, px. */
  top: number
}

/** What stands on a page. */
export interface ReadSheet {
  texts: Drawn[]
  pictures: Drawn[]
  links: SheetLink[]
}

interface Surroundings {
  parent: TagElement
  language: string
  /** Set inside what readers of the structure shall not meet. */
  artifact: Artifact | undefined
  /** The item or note that labels go to, and what they go before. */
  labelled: { holder: TagElement; body: TagElement } | undefined
  /** True at the foot of the page, where the press has put the notes. */
  isFoot: boolean
}

/**
 * Grow the structure tree page by page.
 *
 * What goes on after a page break (class `continued`) goes on in its element of the page before, so that a paragraph is
 * one element, however many pages it stands on. Notes of the foot hang together at the end of their part.
 */
export class Sheets {
  readonly root: TagElement
  readonly headings: SheetHeading[] = []
  /** Languages of the text, in the order in which they appear. */
  readonly languages = new Set<string>()
  private readonly language: string
  private part: TagElement
  /** The notes of each part, which hang at its end. */
  private readonly notes = new Map<TagElement, TagElement>()
  /** Notes that have begun: a page may go on with one after another has begun behind it. */
  private readonly notesById = new Map<string, TagElement>()
  private level = 0
  private page = 0
  private sheet: ReadSheet = { texts: [], pictures: [], links: [] }

  constructor(language: string) {
    this.language = language
    this.root = newElement('Document', undefined)
    this.root.language = language
    this.part = this.root
  }

  read(page: number, content: SheetNode[]): ReadSheet {
    this.page = page
    this.sheet = { texts: [], pictures: [], links: [] }
    const at: Surroundings = {
      parent: this.root,
      language: this.language,
      artifact: undefined,
      labelled: undefined,
      isFoot: false
    }
    for (const node of content) this.node(node, at)
    return this.sheet
  }

  /** Hang up what could not be placed before all pages were read, and drop what holds nothing. */
  end(): TagElement {
    for (const [part, notes] of this.notes) part.kids.push(notes)
    prune(this.root)
    return this.root
  }

  private node(node: SheetNode, at: Surroundings): void {
    if ('text' in node) this.text(node, at)
    else this.element(node, at)
  }

  private text({ boxes }: SheetText, { parent, artifact }: Surroundings): void {
    if (boxes.length === 0) return
    if (artifact !== undefined) this.sheet.texts.push({ boxes, is: artifact })
    else this.sheet.texts.push({ boxes, is: slotOn(this.page, this.holder(parent)) })
  }

  /** A group holds no text: words that stand there alone are a paragraph. */
  private holder(parent: TagElement): TagElement {
    if (!grouping.has(parent.role)) return parent
    const last = parent.kids.at(-1)
    return last?.type === 'element' && parent.latest?.get('words') === last ? last : addElement(parent, 'P', 'words')
  }

  private element(element: SheetElement, at: Surroundings): void {
    const { attributes, children } = element
    if (attributes['aria-hidden'] === 'true' || at.artifact !== undefined) {
      const hidden = { ...at, artifact: at.artifact ?? { type: 'artifact' as const, kind: kindOf(attributes) } }
      if (element.tag === 'img' || element.tag === 'svg')
        this.sheet.pictures.push({ boxes: element.boxes, is: hidden.artifact })
      for (const child of children) this.node(child, hidden)
      return
    }
    const heading = /^h([1-6])$/.exec(element.tag)?.[1]
    const inside = heading === undefined ? this.tagged(element, at) : this.heading(element, Number(heading), at)
    for (const child of children) this.node(child, inside)
  }

  private heading(element: SheetElement, depth: number, at: Surroundings): Surroundings {
    const isContinued = hasClass(element, 'continued')
    if (!isContinued) {
      this.level = Math.min(depth, this.level + 1)
      const top = element.boxes[0]?.[1] ?? 0
      this.headings.push({ level: this.level, words: wordsOf(element), page: this.page, top })
    }
    return this.within(this.child(element, at.parent, `H${this.level}`, isContinued), element, at)
  }

  private tagged(element: SheetElement, at: Surroundings): Surroundings {
    const language = element.attributes.lang
    const isForeign = language !== undefined && language !== at.language
    const role = roleOf(element) ?? (isForeign ? { types: [element.tag === 'div' ? 'Div' : 'Span'] } : undefined)
    if (role === undefined) return hasClass(element, 'page-notes') ? { ...at, isFoot: true } : at
    if (element.tag === 'img' || element.tag === 'svg') return this.picture(element, at)
    if (role.labels !== undefined) {
      if (at.labelled?.holder.role !== role.labels) return at
      return this.label(element, role.types, at.labelled, at)
    }
    let { parent } = at
    const isContinued = hasClass(element, 'continued') || role.types[0] === 'TOC'
    if (role.types[0] === 'Note' && at.isFoot) parent = this.notesOf(this.part)
    if (parent.role === 'TOCI' && role.types[0] === 'Link') parent = this.child(element, parent, 'Reference', false)
    for (const [depth, type] of role.types.entries()) {
      const isWhole = depth === role.types.length - 1 && role.types[0] === 'TOC'
      parent = this.child(element, parent, type, isContinued && !isWhole)
    }
    const inside = this.within(parent, element, at)
    if (role.types[0] === 'Part' || role.types[0] === 'Index') this.part = parent
    this.finishElement(parent, element)
    return this.labelling(inside, at)
  }

  private notesOf(part: TagElement): TagElement {
    const notes = this.notes.get(part) ?? newElement('Notes', part)
    this.notes.set(part, notes)
    return notes
  }

  /** Labels in a paragraph of an item or a note go before its body. */
  private labelling(inside: Surroundings, at: Surroundings): Surroundings {
    const { parent } = inside
    const around = parent.parent
    if (parent.role === 'LBody' && around !== undefined)
      return { ...inside, labelled: { holder: around, body: parent } }
    if (parent.role === 'P' && around?.role === 'Note') return { ...inside, labelled: { holder: around, body: parent } }
    return parent.role === 'P' ? { ...inside, labelled: at.labelled } : inside
  }

  private label(
    element: SheetElement,
    types: string[],
    { holder, body }: NonNullable<Surroundings['labelled']>,
    at: Surroundings
  ): Surroundings {
    let parent = holder
    for (const type of types)
      parent = addElement(parent, type, type, parent === holder && body.parent === holder ? body : undefined)
    this.finishElement(parent, element)
    return { ...this.within(parent, element, at), labelled: undefined }
  }

  private picture(element: SheetElement, at: Surroundings): Surroundings {
    const words = element.attributes.alt ?? element.attributes['aria-label'] ?? ''
    if (words === '') {
      this.sheet.pictures.push({ boxes: element.boxes, is: { type: 'artifact', kind: 'layout' } })
      return at
    }
    const figure = addElement(at.parent, 'Figure', 'Figure')
    figure.alternative = words
    this.sheet.pictures.push({ boxes: element.boxes, is: slotOn(this.page, figure) })
    return { ...at, parent: figure }
  }

  private child(element: SheetElement, parent: TagElement, type: string, isContinued: boolean): TagElement {
    const { attributes } = element
    const of = attributes['data-unit'] ?? attributes['data-part'] ?? attributes['data-series'] ?? ''
    // Texts in two languages go on beside each other.
    const key = type === 'TOC' ? type : `${type} ${of} ${attributes.lang ?? ''}`
    const begun = type === 'Note' ? this.notesById.get(noteOf(unitIn(element))) : undefined
    const known = isContinued ? (begun ?? parent.latest?.get(key)) : undefined
    // The contents are one table as long as nothing else comes between.
    if (known !== undefined && (type !== 'TOC' || known === parent.kids.at(-1))) return known
    return addElement(parent, type, key)
  }

  private within(parent: TagElement, { attributes: { lang } }: SheetElement, at: Surroundings): Surroundings {
    if (lang === undefined || lang === at.language) return { ...at, parent }
    parent.language = lang
    this.languages.add(lang)
    return { ...at, parent, language: lang }
  }

  private finishElement(tag: TagElement, element: SheetElement): void {
    if (tag.role === 'Note') tag.id ??= element.attributes.id
    if (tag.id !== undefined) this.notesById.set(tag.id, tag)
    if (tag.role === 'Link') {
      const href = element.attributes.href ?? ''
      this.sheet.links.push({ element: tag, boxes: element.boxes, href, words: linkWords(element, this.language) })
    }
    tag.attributes ??= attributesOf(tag.role, element)
  }
}

function kindOf({ class: names = '' }: Record<string, string>): Artifact['kind'] {
  if (/\bmargin-top\b/.test(names)) return 'header'
  return /\bmargin-bottom\b/.test(names) ? 'footer' : 'pagination'
}

function hasClass({ attributes }: SheetElement, name: string): boolean {
  return (attributes.class ?? '').split(' ').includes(name)
}
