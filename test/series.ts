import type { Series } from '../src/model/series.ts'

/** The one series of most editions: circled figures at the foot, counted anew on each page. */
export const editorNotes: Series = {
  id: 'editor',
  place: 'page',
  numbering: 'page',
  marks: 'circled',
  name: { zh: '注', en: 'n', ru: 'прим. ' },
  sourced: true
}
