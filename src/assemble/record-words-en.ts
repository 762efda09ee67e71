import type { RecordWords } from '../model/record-words.ts'

const trimmed = (words: string) => words.replace(/\.$/u, '')

const narrow = (words: string) => words.replaceAll('（', ' (').replaceAll('）', ')')

/** Join with commas, and the last with “and”. */
function all(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

export const recordWordsEn: RecordWords = {
  titles: {
    contents: 'Contents',
    method: 'Editorial Method',
    abbreviations: 'Abbreviations and Sources',
    documents: 'Documents',
    persons: 'Persons',
    places: 'Places',
    notes: 'Notes',
    chronology: 'Chronology',
    timeline: 'Timeline',
    comparison: 'Passages Compared',
    glossary: 'Glossary',
    answers: 'Answers',
    index: 'Index',
    colophon: 'Colophon'
  },
  named: (title, supplied) => (supplied ? `[${title}]` : `“${title}”`),
  listed: (title, supplied, date) => `${supplied ? `[${title}]` : title} (${date})`,
  heading: 'Record of changes',
  lead: 'What follows is counted from the changes as they are recorded one by one; undo them one by one, and the copy-text is restored.',
  copyTexts: 'Copy-texts:',
  copyText: (siglum, description, held) =>
    `${siglum}: ${trimmed(description)}${held.length > 0 ? `; the source of ${all(held)}` : ''}.`,
  collated: 'Texts collated:',
  collatedText: (siglum, description, told) => `${siglum}: ${trimmed(description)}; ${told.join(', ')}.`,
  collatedFor: (statement) => `collated for ${statement}`,
  extent: (from, to) => (from === to ? ` (${from})` : ` (${from} to ${to})`),
  variants: (count, printed) =>
    count === 0 ? 'no variants' : `${count} ${count === 1 ? 'variant' : 'variants'}, ${printed} in the textual notes`,
  explained: (counts) => `not counted, by class: ${counts.map(({ words, count }) => `${words}, ${count}`).join('; ')}`,
  units: {
    deck: 'deck',
    title: 'title',
    subtitle: 'subtitle',
    section: 'heading',
    signatures: 'signatures',
    dateline: 'date line'
  },
  byClass: 'Changes made by class, without a note in each case:',
  classes: {
    layout: 'empty lines, and lines of spaces only',
    'line-end': 'spaces and carriage returns at the ends of lines',
    wrap: 'hard line breaks within paragraphs',
    invisible: 'byte order marks and invisible characters',
    indent: 'spaces at the beginning of paragraphs',
    letterspacing: 'spaces between the characters of letter-spaced words',
    'han-digit-space': 'spaces between Chinese characters and figures',
    'han-space': 'spaces between Chinese characters',
    spacing: 'superfluous spaces beside punctuation and between words',
    width: 'full-width figures made half-width, half-width parentheses made full-width',
    label: 'numbers of items and the spaces after them, now given by the layout'
  },
  classLine: (words, counts) => `${words}: ${counts.map(({ siglum, count }) => `${count} in ${siglum}`).join(', ')}.`,
  excluded: 'Words taken out of the text and quoted in source notes:',
  excludedLine: (siglum, { first, last }, length, reason) =>
    `${siglum}, ${first === last ? `line ${first}` : `lines ${first}–${last}`}, ${length} characters: ${trimmed(reason)}`,
  sourceNoteOf: (statement) => `the source note to ${statement}`,
  beforeReference: '; see ',
  stop: '.',
  declared: (counts) => {
    if (counts.length === 0) return 'Apart from this, the words are those of the copy-texts.'
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    const each = all(counts.map(({ statement, count }) => `${count} in ${statement}`))
    return `Corrections of the Chinese text with a textual note of their own: ${total}, namely ${each}.`
  },
  edition: (title, date) => `${title}, edition of ${date}`,
  makers: (makers) => `Made with ${all(makers.map(narrow))}`,
  file: (kind, siglum, file, hash) =>
    `${kind === 'collated' ? 'Text collated' : 'Copy-text'} ${siglum}: ${file}, SHA-256 ${hash}`,
  fingerprint: (hash) => `Text of the volume: SHA-256 ${hash}`
}
