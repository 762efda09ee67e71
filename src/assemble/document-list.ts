import type { Authority, HeadingLanguage } from '../model/authority.ts'
import type { Statement } from '../model/edition.ts'
import { saysGap } from '../model/gap.ts'
import { headingLanguage, originalOf } from '../model/language.ts'
import type { ListEntry, ListRun } from '../model/list.ts'
import { entryAnchor, headingIn, type ListDesk } from './record-list.ts'
import { statementTitle } from './statement-title.ts'

/** What the list of documents goes by besides. */
export interface DocumentDesk extends ListDesk {
  languages: string[]
  /** The statements in the other languages of the edition. */
  besides: Statement[]
}

/**
 * List the documents of the book: title, also in the other languages, date and place, parties, languages, and which witness
 * gives the text.
 */
export function listDocuments(statements: Statement[], authorities: Authority[], desk: DocumentDesk): ListEntry[] {
  const language = headingLanguage(desk.language)
  return statements.map((statement) => {
    const parties = statement.parties.flatMap((id) => authorities.filter((record) => record.id === id))
    const details: ListRun[][] = [
      [{ words: statement.dateline, target: undefined }],
      separated(
        parties.map((record) => ({ words: headingIn(record, language), target: entryAnchor(record.id, desk.entries) })),
        language
      ),
      [{ words: languagesIn(desk.languages, desk.language), target: undefined }],
      [{ words: sourceOf(statement, language), target: noteAnchor(statement) }]
    ]
    return {
      id: `document-${statement.id}`,
      heading: { words: statementTitle(statement), target: statement.id },
      forms: desk.besides
        .filter(({ id, text }) => originalOf(id) === originalOf(statement.id) && !isUntitled(text))
        .map((beside) => ({ language: beside.language, heading: statementTitle(beside) })),
      details: details.filter((runs) => runs.length > 0),
      place: statement.place
    }
  })
}

/** Name languages in the language of the list: 中文、俄语. */
function languagesIn(tags: string[], language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return tags.map((tag) => names.of(tag.split('-')[0] ?? tag) ?? tag).join(language.startsWith('zh') ? '、' : ', ')
}

function sourceOf({ siglum }: Statement, language: HeadingLanguage): string {
  return { zh: `底本${siglum}`, en: `source ${siglum}`, ru: `источник ${siglum}` }[language]
}

function noteAnchor({ id, sourceNote }: Statement): string | undefined {
  return sourceNote.length === 0 ? undefined : `${id}-source-note`
}

function separated(runs: ListRun[], language: HeadingLanguage): ListRun[] {
  const comma = { words: language === 'zh' ? '、' : ', ', target: undefined }
  return runs.flatMap((run, at) => (at === 0 ? [run] : [comma, run]))
}

/** A translation whose title is not translated is called by that of the original. */
function isUntitled(text: Statement['text']): boolean {
  return text.some((block) => block.type === 'title' && saysGap(block.children))
}
