import type { Edition } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import type { Reference } from '../model/text.ts'
import { folioAt, recordAt } from './folios.ts'
import { markOf, nameOf } from './note-names.ts'

/** Say what each reference of the book prints, by its id. */
export function referenceTexts(edition: Edition, pageMap: PageMap): Map<string, string> {
  return new Map(edition.references.map((reference) => [reference.id, referenceText(reference, edition, pageMap)]))
}

/**
 * `§6` · `《中俄联合声明》（第5页）` · `第12页注③`, on the note's own page `注③` · a heading · `第12页` · for a further call of
 * a note its mark.
 */
function referenceText({ id, target, form, label }: Reference, edition: Edition, pageMap: PageMap): string {
  switch (form) {
    case 'paragraph':
    case 'authority':
      return label
    case 'statement':
      return `${label}（第${folioAt(target, pageMap)}页）`
    case 'page':
      return `第${folioAt(target, pageMap)}页`
    case 'recall':
      return markOf(target, edition, pageMap)
    case 'note': {
      const note = recordAt(target, pageMap)
      const mark = nameOf(target, edition) + markOf(target, edition, pageMap)
      const here = note !== undefined && note.position === recordAt(id, pageMap)?.position
      return here ? mark : `第${folioAt(target, pageMap)}页${mark}`
    }
  }
}
