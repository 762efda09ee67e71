import { type Finding, withoutOverlaps } from './finding.ts'
import { type Received, receive } from './received.ts'
import { blankLines } from './recognise/blank-lines.ts'
import { boilerplate, foreignPassages } from './recognise/boilerplate.ts'
import { composedCharacters } from './recognise/composed-characters.ts'
import { dittography } from './recognise/dittography.ts'
import { frame } from './recognise/frame.ts'
import { hanDigitSpaces } from './recognise/han-digit-spaces.ts'
import { hanSpaces } from './recognise/han-spaces.ts'
import { hyphens } from './recognise/hyphens.ts'
import { indents } from './recognise/indents.ts'
import { invisible } from './recognise/invisible.ts'
import { labels } from './recognise/labels.ts'
import { letterspacing } from './recognise/letterspacing.ts'
import { lineEnds } from './recognise/line-ends.ts'
import { numbers } from './recognise/numbers.ts'
import { paragraphJoins } from './recognise/paragraph-joins.ts'
import { radicals } from './recognise/radicals.ts'
import { spacedLetters } from './recognise/spaced-letters.ts'
import { spaces } from './recognise/spaces.ts'
import { width } from './recognise/width.ts'
import { wraps } from './recognise/wraps.ts'
import { reconcile } from './reconcile.ts'
import { documentsOf } from './structure/documents.ts'
import type { Document } from './structure/part.ts'
import { type Passage, passagesOf } from './structure/passages.ts'

/** A received text with all that was seen in it. */
export interface Recognised {
  received: Received
  passages: Passage[]
  documents: Document[]
  /** Sorted by place; those that are applied do not overlap each other. */
  findings: Finding[]
}

/**
 * What there is of layout, in the order in which it is looked for: of two that claim a character the first has it.
 * A new recogniser is a file and a line, here or in one of the tables below.
 */
const ofText: ((received: Received) => Finding[])[] = [
  wraps,
  blankLines,
  invisible,
  lineEnds,
  indents,
  spacedLetters,
  letterspacing,
  hanDigitSpaces,
  spaces,
  width,
  radicals
]

const ofPassages: ((passages: Passage[]) => Finding[])[] = [composedCharacters]

const ofDocument: ((document: Document, received: Received) => Finding[])[] = [
  frame,
  numbers,
  paragraphJoins,
  hanSpaces,
  labels
]

const ofDocuments: ((documents: Document[]) => Finding[])[] = [dittography]

/** A proposal that an editor has declined; it is not made again. */
export type Declined = Pick<Finding, 'start' | 'end' | 'class'>

/** Look at a text: cut it, find its documents, and find every difference from a fair copy. */
export function recognise(text: string, declined: Declined[] = []): Recognised {
  const received = receive(text)
  const layout = withoutOverlaps(
    ofText.flatMap((recogniser) => recogniser(received)),
    received.points.length
  )
  const applied = layout.filter(({ status }) => status === 'applied')
  const passages = passagesOf(received, applied)
  const foreign = foreignPassages(passages)
  const documents = documentsOf(passages, foreign)
  const findings = [
    ...boilerplate(foreign, passages, documents, received),
    ...ofDocuments.flatMap((recogniser) => recogniser(documents)),
    ...documents.flatMap((document) => ofDocument.flatMap((recogniser) => recogniser(document, received))),
    ...ofPassages.flatMap((recogniser) => recogniser(passages)),
    ...hyphens(received, applied),
    ...layout
  ].filter((finding) => !isDeclined(finding, declined))
  return { received, passages, documents, findings: reconcile(findings, documents, received.points.length) }
}

function isDeclined(finding: Finding, declined: Declined[]): boolean {
  return declined.some(
    ({ start, end, class: name }) => start === finding.start && end === finding.end && name === finding.class
  )
}
