import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Statement } from '../model/edition.ts'
import type { Operation, Witness } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import { classIsDescribed, exclusionIsQuoted } from '../model/rules.ts'
import type { Block, Inline } from '../model/text.ts'
import { silentClasses } from './silent-classes.ts'
import { wordsOf } from './walk.ts'

type Fair = Block<'fair'>

/**
 * Account for what the edition does to its witnesses: sigla, unlisted classes with their counts, what was left out
 * and where it is quoted, how many changes the apparatus lists. Follows the editor's own prose.
 */
export function accountOfMethod(
  collation: Collation,
  statements: Statement[],
  headingsBefore: number,
  complain: Complain
): Fair[] {
  const { witnesses, config } = collation.manuscripts
  const place = config.place
  const parts: [string, Fair[]][] = [
    ['底本及代号', witnesses.map((witness) => paragraph(place, sentence(witnessLine(witness, statements))))],
    ['不逐一出校的改动', [silentLine(place), list(place, silentLines(collation, complain))]],
    ['不入正文的文字', excludedLines(witnesses, statements, place, complain)],
    ['逐一出校的校改', [declaredLine(collation, statements, place)]]
  ]
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], position): Fair[] => [
      {
        type: 'heading',
        id: `method-section-${headingsBefore + position + 1}`,
        level: 1,
        children: [text(place, title)],
        place
      },
      ...blocks
    ])
}

function witnessLine({ siglum, description }: Witness, statements: Statement[]): string {
  const held = statements.filter((statement) => statement.siglum === siglum).map(bracketed)
  return `${siglum}：${description}${held.length > 0 ? `；本书据以排印${held.join('、')}` : ''}`
}

function silentLine(place: Place): Fair {
  return paragraph(place, '下列改动只涉及版面和字形宽窄，不改变一字一词，书中不逐一注明，其种类和次数如下：')
}

/** One line a class, with its count in each witness. */
function silentLines({ silentCounts, manuscripts: { witnesses, config } }: Collation, complain: Complain): string[] {
  const listed = silentCounts.filter(({ level }) => level === 'silent' || level === 'structure')
  const classes = [...new Set(listed.map((count) => count.class))]
  const known = Object.keys(silentClasses)
  for (const name of classes.filter((one) => !known.includes(one))) {
    const operation = witnesses.flatMap(({ operations }) => operations).find((one) => one.class === name)
    complain(classIsDescribed(operation?.place ?? config.place, name, known))
  }
  return known
    .filter((name) => classes.includes(name))
    .map((name) => {
      const counts = listed.filter((count) => count.class === name && count.count > 0)
      return sentence(
        `${silentClasses[name]}：${counts.map(({ siglum, count }) => `${siglum}　${count}处`).join('，')}`
      )
    })
}

/** Tell what of each witness is not printed as text, and refer to the source note that quotes it. */
function excludedLines(witnesses: Witness[], statements: Statement[], place: Place, complain: Complain): Fair[] {
  const excluded = witnesses.flatMap((witness) =>
    witness.operations.filter(({ level }) => level === 'excluded').map((operation) => ({ witness, operation }))
  )
  return excluded.map(({ witness, operation }, position): Fair => {
    const quoting = statements.find(
      ({ siglum, sourceNote }) => siglum === witness.siglum && quotes(sourceNote, operation)
    )
    if (quoting === undefined) complain(exclusionIsQuoted(operation.place, operation.id))
    const length = [...operation.before.trim()].length
    const told = `${witness.siglum}${linesOf(witness, operation)}，${length}字符：${operation.reason.replace(/。$/u, '')}`
    const pointer: Inline<'fair'>[] =
      quoting === undefined
        ? []
        : [
            text(place, '，见'),
            {
              type: 'reference',
              id: `ref-method-exclusion-${position + 1}`,
              target: `${quoting.id}-source-note`,
              form: 'statement',
              label: `${bracketed(quoting)}来源说明`,
              place
            }
          ]
    return { ...paragraph(place, told), children: [text(place, told), ...pointer, text(place, '。')] }
  })
}

/** Whether a source note holds the words that were left out; spaces and widths may differ in the quotation. */
function quotes(sourceNote: Fair[], { before }: Operation): boolean {
  const bare = (words: string) => words.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
  return bare(wordsOf(sourceNote)).includes(bare(before))
}

/** Name the lines of a witness that an operation touches: `第3—5行`. */
function linesOf({ text: words }: Witness, { start, before }: Operation): string {
  const lead = [...words].slice(0, start).join('') + (before.match(/^\s*/u)?.[0] ?? '')
  const first = lead.split('\n').length
  const last = first + before.trim().split('\n').length - 1
  return first === last ? `第${first}行` : `第${first}—${last}行`
}

function declaredLine({ declared }: Collation, statements: Statement[], place: Place): Fair {
  const counts = statements
    .map((statement) => ({ statement, count: declared.get(statement.id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const told = counts.map(({ statement, count }) => `${bracketed(statement)}${count}处`).join('，')
  const words =
    total === 0
      ? '除上述以外，各篇文字一仍底本。'
      : `除上述以外，凡改动一字、一词或段落起讫，均在正文该处标以小写字母，并在篇末“校勘记”中注明底本原貌和校改依据，共${total}处：${told}。`
  return paragraph(place, words)
}

function bracketed({ shortTitle, titleSupplied }: Statement): string {
  return titleSupplied ? `〔${shortTitle}〕` : `《${shortTitle}》`
}

function sentence(words: string): string {
  return /[。！？]$/u.test(words) ? words : `${words}。`
}

function list(place: Place, lines: string[]): Fair {
  return {
    type: 'list',
    ordered: false,
    items: lines.map((line) => ({ type: 'listItem', label: undefined, children: [paragraph(place, line)], place })),
    place
  }
}

function paragraph(place: Place, words: string): Extract<Fair, { type: 'paragraph' }> {
  return { type: 'paragraph', id: undefined, number: undefined, children: [text(place, words)], place }
}

function text(place: Place, value: string): Extract<Inline<'fair'>, { type: 'text' }> {
  return { type: 'text', value, place }
}
