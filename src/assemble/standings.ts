import type { Statement } from '../model/edition.ts'
import type { BookStanding, Standing } from '../model/translation.ts'

/** From what binds the parties to what is not finished. */
const ranks: Standing[] = ['authentic', 'official-translation', 'unofficial-translation', 'editorial', 'draft']

/** Say for each language that is translated what standing the book has in it, the lowest of all statements, and how much is there. */
export function bookStandings(statements: Statement[]): BookStanding[] {
  const standings = new Map<string, BookStanding>()
  for (const { language, standing } of statements) {
    if (standing === undefined) continue
    const { status, paragraphs } = standing
    const known = standings.get(language) ?? { language, status, paragraphs: { there: 0, of: 0 } }
    standings.set(language, {
      language,
      status: ranks.indexOf(status) > ranks.indexOf(known.status) ? status : known.status,
      paragraphs: { there: known.paragraphs.there + paragraphs.there, of: known.paragraphs.of + paragraphs.of }
    })
  }
  return [...standings.values()]
}
