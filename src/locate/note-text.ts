import type { HeadingLanguage } from '../model/authority.ts'
import type { Edition } from '../model/edition.ts'
import type { EditionConfig } from '../model/edition-config.ts'
import type { Spot } from '../model/mentions.ts'
import type { Place } from './spans.ts'

/** Give the position of the series of the note that a mark stands in. */
export function seriesOf(spot: Spot | undefined, { notes }: Pick<EditionConfig, 'notes'>): number {
  return notes.series.findIndex(({ id }) => id === spot?.note?.series)
}

/**
 * Write what follows the page or paragraph for a note of it: `注③`, but `n3`, ` source n3`, ` прим. 3`: circles are not
 * used in Latin lines, and only the n of English stands close.
 */
export function noteText(note: NonNullable<Place['note']>, language: HeadingLanguage, { config }: Edition): string {
  const name = config.notes.series[note.series]?.name[language] ?? { zh: '注', en: 'n', ru: 'прим. ' }[language]
  if (language === 'zh') return name + note.mark
  return (name === 'n' ? '' : ' ') + name + note.mark.normalize('NFKC')
}
