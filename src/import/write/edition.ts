import { quoted } from './yaml.ts'

/** What `edition.yaml` must say that no received text does. */
export interface EditionDraft {
  name: string
  title: string
  /** ISO date of the edition. */
  date: string
  language: string
  statements: string[]
}

/** Write the files of an edition that do not come from a witness: an edition to be filled in, which can be read. */
export function editionFiles(draft: EditionDraft): [path: string, text: string][] {
  return [
    ['edition.yaml', editionFile(draft)],
    ['sources.yaml', '# The works that the notes rest on: {code, citation, url}.\n[]\n'],
    ['chronology.yaml', '# Events: {date, label, event, sources}.\n[]\n'],
    ['abbreviations.yaml', '# Abbreviations: {short, meaning}.\n[]\n'],
    ...['documents', 'organisations', 'persons', 'places', 'subjects'].map((kind): [string, string] => [
      `authorities/${kind}.yaml`,
      `# Headings of the index that are ${kind}.\n[]\n`
    ]),
    [
      'prose/method.zh.md',
      '---\ntitle: 编辑说明\n---\n\n本书各篇录自所列底本。底本文字的改动，均登记在案，可以一一撤销。\n'
    ]
  ]
}

function editionFile({ name, title, date, language, statements }: EditionDraft): string {
  return `# The book. Title, editors and date wait for the editor.
name: ${name}
title: ${quoted(title)}
editors: ["编者"]
date: ${quoted(date)}
language: ${language}
statements: [${statements.join(', ')}]
# Add persons, chronology, abbreviations and index when there is something in them.
parts: [half-title, title-page, contents, method, statements, colophon]
`
}
