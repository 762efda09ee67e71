import type { HeadingLanguage } from '../model/authority.ts'

/** Words that mention one or more authorities. */
export interface Form {
  /** As the record writes it, a `*` at its end not among them. */
  words: string
  /** Ids of the authorities whose variant it is; more than one needs a decision. */
  claimants: string[]
  /** Ids of the authorities that share it, whoever claims it. */
  sharers: string[]
}

/**
 * The forms of one language by their UTF-16 units, one node a unit: however many forms there are, a search walks down
 * from each place no further than the longest of them, so its time grows with the text alone.
 */
export interface FormTree {
  /** Forms are whole words: no letter or digit may touch them. Chinese has no such boundaries. */
  wholeWords: boolean
  root: FormNode
}

interface FormNode {
  next: Map<number, FormNode>
  /** Form that ends here. */
  form: Form | undefined
  /** Form that ends here and may have letters after it: `Ельцин*` for Ельцина, Ельциным. */
  stem: Form | undefined
}

/** A form in the words. */
export interface FormMatch {
  form: Form
  end: number
}

/** Begin a tree without forms. */
export function openTree(language: HeadingLanguage): FormTree {
  return { wholeWords: language !== 'zh', root: openNode() }
}

function openNode(): FormNode {
  return { next: new Map(), form: undefined, stem: undefined }
}

/** Add a form as a record writes it, or give the one that is there. A form that begins small is one at a sentence's head too. */
export function addForm(tree: FormTree, written: string): Form {
  const isStem = tree.wholeWords && written.endsWith('*')
  const words = isStem ? written.slice(0, -1) : written
  const node = nodeOf(tree.root, words)
  const form = (isStem ? node.stem : node.form) ?? { words, claimants: [], sharers: [] }
  put(node)
  if (tree.wholeWords) put(nodeOf(tree.root, words.slice(0, 1).toUpperCase() + words.slice(1)))
  return form

  function put(at: FormNode): void {
    if (isStem) at.stem ??= form
    else at.form ??= form
  }
}

function nodeOf(root: FormNode, words: string): FormNode {
  let node = root
  for (let at = 0; at < words.length; at++) {
    const unit = unitAt(words, at)
    const known = node.next.get(unit)
    const next = known ?? openNode()
    if (known === undefined) node.next.set(unit, next)
    node = next
  }
  return node
}

/** List the forms that begin at a place, longest first. */
export function formsAt({ root, wholeWords }: FormTree, words: string, start: number): FormMatch[] {
  if (wholeWords && touches(words, start)) return []
  const found: FormMatch[] = []
  let node: FormNode | undefined = root
  for (let at = start; node !== undefined; at++) {
    if (node.form !== undefined && !(wholeWords && touches(words, at))) found.unshift({ form: node.form, end: at })
    if (node.stem !== undefined) found.unshift({ form: node.stem, end: endOfWord(words, at) })
    node = at < words.length ? node.next.get(unitAt(words, at)) : undefined
  }
  return found
}

/** A fixed space is a space. */
function unitAt(words: string, at: number): number {
  const unit = words.charCodeAt(at)
  return unit === 0xa0 || unit === 0x202f ? 0x20 : unit
}

const letter = /[\p{L}\p{M}\p{Nd}]/u

/** Whether letters stand on both sides of an offset, so that no word begins or ends there. */
function touches(words: string, at: number): boolean {
  return letter.test(words[at - 1] ?? '') && letter.test(words[at] ?? '')
}

function endOfWord(words: string, start: number): number {
  let end = start
  while (letter.test(words[end] ?? '')) end++
  return end
}
