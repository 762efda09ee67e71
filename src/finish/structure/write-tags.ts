import type { Draft } from '../file/draft.ts'
import { nameSource, textSource } from '../file/source.ts'
import { addNameTree, addNumberTree } from '../file/trees.ts'
import type { Slot, TagElement, TagObject } from './element.ts'
import { roleMap } from './roles.ts'

/** Elements by what hangs in them: contents of pages by number, annotations by their key in the parent tree. */
export interface Parents {
  /** A list a page: the slot of each of its contents. */
  contents: Slot[][]
  /** In the order of their keys, which follow those of the pages. */
  annotations: TagElement[]
}

/** Write the structure tree, its parent tree and the tree of its ids (PDF 32000-1, 14.7). Gives the number of its root. */
export function writeTags(draft: Draft, document: TagElement, parents: Parents): number {
  const root = draft.reserve()
  const numbers = new Map<TagElement, number>()
  number(document)
  for (const [element, object] of numbers) draft.sources.set(object, sourceOf(element, object))
  const ids = [...numbers].flatMap(([{ id }, object]): [string, string][] => (id ? [[id, `${object} 0 R`]] : []))
  const idTree = ids.length === 0 ? '' : `/IDTree ${addNameTree(draft, ids)} 0 R`
  const roles = Object.entries(roleMap).map(([own, standard]) => `/${own}/${standard}`)
  draft.sources.set(
    root,
    `<</Type/StructTreeRoot/K ${numberOf(document)} 0 R/ParentTree ${addParentTree()} 0 R/ParentTreeNextKey ${
      parents.contents.length + parents.annotations.length
    }${idTree}/RoleMap<<${roles.join('')}>>>>`
  )
  return root

  function number(element: TagElement): void {
    numbers.set(element, draft.reserve())
    for (const kid of element.kids) if (kid.type === 'element') number(kid)
  }

  function numberOf(element: TagElement): number {
    const object = numbers.get(element)
    if (object === undefined) throw new Error(`cannot happen: a ${element.role} hangs outside of the structure tree`)
    return object
  }

  function sourceOf(element: TagElement, object: number): string {
    const { role, parent, language, id, alternative, attributes, kids } = element
    const page = kids.find((kid): kid is Slot | TagObject => kid.type !== 'element')?.page
    const entries = [
      `<</Type/StructElem/S${nameSource(role)}/P ${parent === undefined ? root : numberOf(parent)} 0 R`,
      page === undefined ? '' : `/Pg ${draft.page(page)} 0 R`,
      language === undefined ? '' : `/Lang${textSource(language)}`,
      id === undefined ? '' : `/ID${textSource(id)}`,
      alternative === undefined ? '' : `/Alt${textSource(alternative)}`,
      attributes === undefined ? '' : `/A<<${attributes}>>`,
      `/K[${kids.flatMap((kid) => kidSources(kid, page)).join(' ')}]>>`
    ]
    if (object === 0) throw new Error('cannot happen: object 0')
    return entries.join('')
  }

  function kidSources(kid: TagElement['kids'][number], page: number | undefined): string[] {
    if (kid.type === 'element') return [`${numberOf(kid)} 0 R`]
    const at = `/Pg ${draft.page(kid.page)} 0 R`
    if (kid.type === 'object') return [`<</Type/OBJR${at}/Obj ${kid.object} 0 R>>`]
    return kid.contents.map((content) => (kid.page === page ? `${content}` : `<</Type/MCR${at}/MCID ${content}>>`))
  }

  function addParentTree(): number {
    const pages = parents.contents.map((slots, page): [number, string] => [
      page,
      `${draft.add(`[${slots.map(({ element }) => `${numberOf(element)} 0 R`).join(' ')}]`)} 0 R`
    ])
    const annotations = parents.annotations.map((element, place): [number, string] => [
      pages.length + place,
      `${numberOf(element)} 0 R`
    ])
    return addNumberTree(draft, [...pages, ...annotations])
  }
}
