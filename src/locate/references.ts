import type { Edition } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import type { Reference } from '../model/text.ts'
import { wordsFor } from '../model/words.ts'
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
function referenceText(reference: Reference, edition: Edition, pageMap: PageMap): string {
  const { id, target, form, label, language = edition.config.language } = reference
  const own = wordsFor(language)
  switch (form) {
    case 'paragraph':
    case 'authority':
      return label
    case 'statement':
      return own.onPage(label, folioAt(target, pageMap))
    case 'page':
      return own.page(folioAt(target, pageMap))
    case 'recall':
      return markOf(target, edition, pageMap)
    case 'note': {
      const note = recordAt(target, pageMap)
      const mark = own.note(nameOf(target, edition, language), markOf(target, edition, pageMap))
      const here = note !== undefined && note.position === recordAt(id, pageMap)?.position
      return here ? mark : own.noteOnPage(folioAt(target, pageMap), mark)
    }
  }
}
