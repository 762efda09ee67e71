import type { Manuscripts, TranslatedBook } from '../../model/manuscript.ts'
import type { Place } from '../../model/place.ts'
import { editorial, type Piece, whole } from './pieces.ts'

/** What is translated beside the statements: prose and lists, of the book itself or of its translation. */
export interface BookTexts {
  words: { title: string; subtitle: string; imprint: string[] } | undefined
  place: Place
  prose: Manuscripts['prose']
  chronology: { date: string; label: string; event: Manuscripts['prose'][number]['children']; place: Place }[]
  abbreviations: { short: string; meaning: string; place: Place }[]
  sources: { code: string; citation: string | undefined; place: Place }[]
  witnesses: { siglum: string; description: string; place: Place }[]
  reasons: { id: string; reason: string; place: Place }[]
  glosses: { id: string; gloss: string | undefined; place: Place }[]
}

/** Gather what the book itself has. Citations need no translation but where they are in Chinese. */
export function originalTexts(manuscripts: Manuscripts, { sources: translated }: TranslatedBook): BookTexts {
  const { config, authorities, sources, witnesses, secondWitnesses } = manuscripts
  const all = [...witnesses, ...secondWitnesses]
  return {
    ...manuscripts,
    words: config.words.get(config.language) ?? config,
    place: config.place,
    sources: sources.filter(
      ({ citation, code }) =>
        /\p{Script=Han}/u.test(citation) || translated.some((one) => one.code === code && one.citation !== undefined)
    ),
    witnesses: all,
    reasons: all.flatMap(({ operations }) =>
      operations.filter(({ level }) => level === 'declared' || level === 'excluded')
    ),
    glosses: authorities
  }
}

/** Gather what a translation has. */
export function translatedTexts(book: TranslatedBook, place: Place): BookTexts {
  return { ...book, place }
}

/** Take them apart into the pieces that are paired by name. */
export function bookPieces(texts: BookTexts): Piece[] {
  const { words, place } = texts
  const plain = (of: string, text: string | undefined, at: Place): Piece[] =>
    text === undefined || text === '' ? [] : [{ ...whole(of, [], at), words: text }]
  const ofDay = new Map<string, number>()
  const dated = (date: string) => {
    const count = (ofDay.get(date) ?? 0) + 1
    ofDay.set(date, count)
    return count === 1 ? `chronology:${date}` : `chronology:${date}-${count}th`
  }
  return [
    ...plain('edition:title', words?.title, place),
    ...plain('edition:subtitle', words?.subtitle, place),
    ...plain('edition:imprint', words?.imprint.join('\n'), place),
    ...texts.prose.flatMap(({ name, title, children, place: at }) => [
      ...plain(`${name}:title`, title, at),
      ...editorial(children, name)
    ]),
    ...texts.chronology.map(({ date, label, event, place: at }) => {
      const piece = whole(dated(date), event, at)
      return { ...piece, words: `${label}\n${piece.words}` }
    }),
    ...texts.abbreviations.flatMap(({ short, meaning, place: at }) => plain(`abbreviation:${short}`, meaning, at)),
    ...texts.sources.flatMap(({ code, citation, place: at }) => plain(`source:${code}`, citation, at)),
    ...texts.witnesses.flatMap(({ siglum, description, place: at }) => plain(`witness:${siglum}`, description, at)),
    ...texts.reasons.flatMap(({ id, reason, place: at }) => plain(`operation:${id}`, reason, at)),
    ...texts.glosses.flatMap(({ id, gloss, place: at }) => plain(`gloss:${id}`, gloss, at))
  ]
}
