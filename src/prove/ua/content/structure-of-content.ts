import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt, nameAt, textAt } from '../pdf/objects.ts'
import type { ParentTree } from '../structure/parent-tree.ts'
import type { StructureTree } from '../structure/structure-tree.ts'

/** The element that content or an annotation belongs to, as far as rules ask. */
export interface Belonging {
  type: string
  standard: string | undefined
  language: string | undefined
  alternative: string | undefined
}

/** Finds what content and annotations belong to. */
export interface Structure {
  ofContent: (structParents: number | undefined, mcid: number) => Belonging | undefined
  ofObject: (structParent: number | undefined) => Belonging | undefined
}

/** Join the structure tree with the tree that leads to it. */
export function structureOf(tree: StructureTree, parents: ParentTree): Structure {
  const known = new Map<PDFDict, Belonging | undefined>()
  const belonging = (dict: PDFDict | undefined): Belonging | undefined => {
    if (dict === undefined) return undefined
    if (!known.has(dict)) known.set(dict, read(dict, tree))
    return known.get(dict)
  }
  return {
    ofContent: (structParents, mcid) => belonging(parents.ofContent(structParents, mcid)),
    ofObject: (structParent) => belonging(parents.ofObject(structParent))
  }
}

/** Further than this no element is from the root. */
const deepest = 1000

function read(dict: PDFDict, tree: StructureTree): Belonging | undefined {
  const type = nameAt(dict, 'S')
  if (type === undefined) return undefined
  const element = tree.elementOf(dict)
  const standard = tree.roleOf(type).standard
  const alternative = textAt(dict, 'Alt')
  if (element !== undefined) return { type, standard, language: element.language, alternative }
  // An element that its parent does not know of is one of the tree all the same if its own way up leads to the root.
  let language = textAt(dict, 'Lang')
  let above = dictAt(dict, 'P')
  for (let step = 0; above !== undefined && step < deepest; step++) {
    if (nameAt(above, 'Type') === 'StructTreeRoot') return { type, standard, language, alternative }
    language ??= textAt(above, 'Lang')
    above = dictAt(above, 'P')
  }
  return undefined
}
