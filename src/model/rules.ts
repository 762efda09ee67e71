import { distance } from 'fastest-levenshtein'
import type { Complaint, PdfFinding, Severity } from './complaint.ts'
import type { Place } from './place.ts'

/*
 * Everything engross may complain about: one function a rule, named for what should hold.
 * A rule decides its own severity and words; stages only say where and what.
 * `test/rules.test.ts` has a case that breaks each.
 */

/* ------------------------------------------------------------------ read: files */

export function fileExists(place: Place, file: string): Complaint {
  return complain(
    'file-exists',
    'error',
    place,
    `there is no file ${quote(file)}`,
    'paths are relative to the manuscripts folder'
  )
}

export function fileStaysInside(place: Place, file: string): Complaint {
  return complain(
    'file-stays-inside',
    'error',
    place,
    `${quote(file)} leads out of the manuscripts folder`,
    'put the file into the folder and name it by its path there'
  )
}

export function fileIsUtf8(place: Place, byte: number): Complaint {
  return complain(
    'file-is-utf-8',
    'error',
    place,
    `byte 0x${hexadecimal(byte, 2)} is not UTF-8`,
    'save the file as UTF-8; only witnesses may have another encoding'
  )
}

export function textIsPlain(place: Place, character: string): Complaint {
  return complain(
    'text-is-plain',
    'error',
    place,
    `${codePoint(character)} is no text that can be seen`,
    'delete it; invisible characters (controls, zero-width spaces, soft hyphens, marks of direction, variation selectors) cannot be proved on paper'
  )
}

export function fileIsUsed(place: Place, file: string): Complaint {
  return complain(
    'file-is-used',
    'warning',
    place,
    `nothing asks for ${quote(file)}`,
    'a misspelt name, or a statement that edition.yaml does not list?'
  )
}

export function inputIsReasonable(place: Place, reason: string): Complaint {
  return complain(
    'input-is-reasonable',
    'error',
    place,
    `this is not read: ${reason}`,
    'split it, or take the needless markup out'
  )
}

export function imageIsKnown(place: Place, file: string): Complaint {
  return complain('image-is-known', 'error', place, `${quote(file)} is no PNG, JPEG or SVG`)
}

/* ------------------------------------------------------------------ read: data */

export function yamlIsSound(place: Place, reason: string): Complaint {
  return complain('yaml-is-sound', 'error', place, reason)
}

export function keyIsKnown(place: Place, key: string, known: string[]): Complaint {
  const name = key.replace(/^.*\./, '')
  return complain('key-is-known', 'error', place, `${key}: there is no such key`, didYouMean(name, known))
}

export function keyIsUnique(place: Place, key: string): Complaint {
  return complain('key-is-unique', 'error', place, `the key ${quote(key)} is there already`)
}

export function keyIsThere(place: Place, key: string): Complaint {
  return complain('key-is-there', 'error', place, `${key}: the key is missing`)
}

export function valueFits(
  place: Place,
  key: string,
  expected: string,
  found: unknown,
  allowed: string[] = []
): Complaint {
  const hint = typeof found === 'string' && allowed.length > 0 ? didYouMean(found, allowed) : undefined
  return complain(
    'value-fits',
    'error',
    place,
    `${key === '' ? 'the file' : key}: ${expected}, found ${shorten(JSON.stringify(found) ?? 'nothing')}`,
    hint
  )
}

export function idIsUnique(place: Place, what: string, id: string, first: Place): Complaint {
  return complain(
    'id-is-unique',
    'error',
    place,
    `the ${what} ${quote(id)} is there already: ${first.file}:${first.line}:${first.column}`
  )
}

export function sourceIsKnown(place: Place, code: string, known: string[]): Complaint {
  return complain(
    'source-is-known',
    'error',
    place,
    `there is no source ${quote(code)} in sources.yaml`,
    didYouMean(code, known)
  )
}

export function eventIsOneParagraph(place: Place): Complaint {
  return complain('event-is-one-paragraph', 'error', place, 'an event is one paragraph')
}

export function seriesStandsOnce(place: Place, id: string): Complaint {
  return complain('series-stands-once', 'error', place, `the series of notes ${quote(id)} is declared already`)
}

export function seriesHasAName(place: Place, id: string): Complaint {
  return complain(
    'series-has-a-name',
    'error',
    place,
    `the series of notes ${quote(id)} has no name`,
    'say what references call its notes: name: { zh: 按语 }'
  )
}

export function endNotesHaveAPart(place: Place, id: string): Complaint {
  return complain(
    'end-notes-have-a-part',
    'error',
    place,
    `the notes of the series ${quote(id)} shall stand in the book, which has no part for them`,
    'name the part notes among the parts, or let them stand after the statement'
  )
}

export function seriesIsNumberedWhereItStands(place: Place, id: string, where: string, allowed: string[]): Complaint {
  return complain(
    'series-is-numbered-where-it-stands',
    'error',
    place,
    `the series ${quote(id)} stands at the end of the ${where} and cannot be numbered by pages`,
    `its numbers may begin again with each of: ${allowed.join(', ')}`
  )
}

/* ------------------------------------------------------------------ read: witnesses */

export function witnessIsKnown(place: Place, siglum: string, known: string[]): Complaint {
  return complain('witness-is-known', 'error', place, `there is no witness ${quote(siglum)}`, didYouMean(siglum, known))
}

export function witnessIsUnchanged(place: Place, siglum: string, recorded: string, found: string): Complaint {
  return complain(
    'witness-is-unchanged',
    'error',
    place,
    `the file of ${siglum} is not the one that was recorded: its SHA-256 is ${found}, not ${recorded}`,
    'restore the file; a witness is never edited'
  )
}

export function keysGoTogether(place: Place, key: string, other: string): Complaint {
  return complain(
    'keys-go-together',
    'error',
    place,
    `${key} says something only beside ${other}`,
    `a second witness says with \`${other}\` which statement it has; see manuscripts/README.md`
  )
}

export function statementIsKnown(place: Place, id: string, known: string[]): Complaint {
  return complain('statement-is-known', 'error', place, `there is no statement ${quote(id)}`, didYouMean(id, known))
}

export function encodingIsKnown(place: Place, file: string): Complaint {
  return complain('encoding-is-known', 'error', place, `${quote(file)} is not plausible as UTF-8, UTF-16 or GB18030`)
}

export function witnessHasLines(place: Place, siglum: string, from: number, to: number, lines: number): Complaint {
  return complain('witness-has-lines', 'error', place, `${siglum} has the lines 1 to ${lines}, not ${from} to ${to}`)
}

export function linesAreUsedOnce(place: Place, siglum: string, other: string): Complaint {
  return complain('lines-are-used-once', 'error', place, `these lines of ${siglum} belong in part to ${other}`)
}

export function operationFits(place: Place, operation: string, before: string, found: string): Complaint {
  return complain(
    'operation-fits',
    'error',
    place,
    `${operation}: the witness has ${quote(shorten(visible(found)))} there, not ${quote(shorten(visible(before)))}`,
    'start and end count code points of the witness from 0'
  )
}

export function operationsAreApart(place: Place, operation: string, former: string): Complaint {
  return complain(
    'operations-are-apart',
    'error',
    place,
    `${operation} does not begin behind the end of ${former}`,
    'operations are sorted by start and do not overlap'
  )
}

/* ------------------------------------------------------------------ import, emend */

export function proposalsAreDecided(place: Place, siglum: string, ids: string[]): Complaint {
  const named = `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`
  return complain(
    'proposals-are-decided',
    'warning',
    place,
    `${siglum}: ${named} ${ids.length === 1 ? 'waits' : 'wait'} for a decision; the text has the reading of the witness there`,
    'set `status: accepted` or `status: declined`, then run engross emend'
  )
}

export function proposalIsEmended(place: Place, operation: string): Complaint {
  return complain(
    'proposal-is-emended',
    'error',
    place,
    `${operation} is accepted, but not yet in the text`,
    'run engross emend'
  )
}

export function emendationFits(place: Place, operation: string, statement: string): Complaint {
  return complain(
    'emendation-fits',
    'error',
    place,
    `${operation} cannot be put into ${statement}: the lines it concerns no longer stand there as import wrote them`,
    'write it into the text by hand and set `status: applied`'
  )
}

export function numbersStayPut(place: Place, statement: string, references: string[]): Complaint {
  return complain(
    'numbers-stay-put',
    'warning',
    place,
    `the paragraphs of ${statement} have new numbers, and these refer to them: ${references.join(', ')}`,
    'see that they still mean the same paragraphs'
  )
}

export function textIsThere(place: Place): Complaint {
  return complain('text-is-there', 'error', place, 'there are no words in this file', 'it is left out')
}

export function fileNamesDiffer(place: Place): Complaint {
  return complain(
    'file-names-differ',
    'error',
    place,
    'another file of this name is being taken in',
    'give one of them another name'
  )
}

export function titleIsFound(place: Place, statement: string): Complaint {
  return complain(
    'title-is-found',
    'warning',
    place,
    `no title was found for ${statement}`,
    'write one after # in its text; `titleSupplied: true` says that it is yours'
  )
}

export function dateIsFound(place: Place, statement: string): Complaint {
  return complain(
    'date-is-found',
    'warning',
    place,
    `no date was found for ${statement}`,
    'write `date` and `dateline` in its front matter'
  )
}

export function seriesIsComplete(place: Place, label: string, expected: string): Complaint {
  return complain(
    'series-is-complete',
    'warning',
    place,
    `${quote(label)} stands where ${quote(expected)} was expected, and it is not plain which is wrong`,
    'compare another witness'
  )
}

export function partsMakeACharacter(place: Place, parts: string): Complaint {
  return complain(
    'parts-make-a-character',
    'warning',
    place,
    `${quote(parts)} looks like a character described by its parts, but none is known`,
    'if it is one, add an operation of class composed-char'
  )
}

/* ------------------------------------------------------------------ read: text */

export function directiveIsKnown(place: Place, name: string, known: string[]): Complaint {
  return complain('directive-is-known', 'error', place, `unknown directive ${quote(name)}`, didYouMean(name, known))
}

export function frontMatterIsThere(place: Place): Complaint {
  return complain(
    'front-matter-is-there',
    'error',
    place,
    'the file does not begin with front matter',
    'put its data between two lines of ---'
  )
}

export function idIsItsFolder(place: Place, id: string, folder: string): Complaint {
  return complain(
    'id-is-its-folder',
    'error',
    place,
    `the statement in the folder ${quote(folder)} calls itself ${quote(id)}`
  )
}

export function idIsPlain(place: Place, id: string): Complaint {
  return complain('id-is-plain', 'error', place, `${quote(id)} is no id`, 'use letters, digits and hyphens')
}

export function syntaxIsDocumented(place: Place, what: string, hint = 'see manuscripts/README.md'): Complaint {
  return complain('syntax-is-documented', 'error', place, `${what} is not part of the format`, hint)
}

export function markupIsComplete(place: Place, mark: string): Complaint {
  return complain(
    'markup-is-complete',
    'error',
    place,
    `${quote(mark)} does not mark anything up here`,
    `mend the markup around it; as text it is written ${mark.replace(/\D/, '\\$&')}`
  )
}

export function constructHasItsPlace(place: Place, what: string, where: string): Complaint {
  return complain(
    'construct-has-its-place',
    'error',
    place,
    `${what} cannot stand ${where}`,
    'see manuscripts/README.md'
  )
}

export function wordsAreThere(place: Place, what: string): Complaint {
  return complain('words-are-there', 'error', place, `${what} has no words`)
}

export function directiveTakesWords(place: Place, name: string, takes: boolean): Complaint {
  return complain(
    'directive-takes-words',
    'error',
    place,
    takes ? `:${name} needs words in [ ]` : `:${name} takes no words in [ ]`
  )
}

export function attributeIsKnown(place: Place, directive: string, name: string, known: string[]): Complaint {
  const hint = known.length === 0 ? `:${directive} takes no { }` : didYouMean(name, known)
  return complain('attribute-is-known', 'error', place, `:${directive} has no attribute ${quote(name)}`, hint)
}

export function attributeIsThere(place: Place, directive: string, name: string): Complaint {
  return complain('attribute-is-there', 'error', place, `:${directive} lacks its attribute`, `write {${name}=…}`)
}

export function layoutFitsLanguages(place: Place, layout: string, languages: string[]): Complaint {
  return complain(
    'layout-fits-languages',
    'error',
    place,
    `the layout ${layout} does not go with ${languages.join(', ')}`,
    'one language has no layout; facing pages take two; columns, interleaved and successive take two or three'
  )
}

export function languageHasTexts(place: Place, language: string): Complaint {
  return complain(
    'language-has-texts',
    'error',
    place,
    `no statement has a text in ${quote(language)}`,
    `a translation stands beside its original: statements/D1/text.${language}.md`
  )
}

export function attributeFits(
  place: Place,
  directive: string,
  name: string,
  value: string,
  allowed: string[]
): Complaint {
  return complain(
    'attribute-fits',
    'error',
    place,
    `:${directive} knows no ${name} ${quote(value)}`,
    `write ${allowed.map((word) => `{${name}=${word}}`).join(' or ')}`
  )
}

export function indexOrderFits(place: Place, order: string, language: string, allowed: string[]): Complaint {
  return complain(
    'index-order-fits',
    'error',
    place,
    `headings in ${language} cannot stand in the order ${quote(order)}`,
    `for ${language}: ${allowed.join(' or ')}`
  )
}

export function languageIsTag(place: Place, language: string): Complaint {
  return complain('language-is-tag', 'error', place, `${quote(language)} is no language tag`, 'such as ru, en, zh-Hans')
}

export function linkLeadsToTheWeb(place: Place, url: string): Complaint {
  return complain(
    'link-leads-to-the-web',
    'error',
    place,
    `${quote(url)} is no http or https address`,
    'for a spot in this book use :ref'
  )
}

export function containerIsClosed(place: Place, name: string): Complaint {
  return complain(
    'container-is-closed',
    'error',
    place,
    `the block :::${name} has no end`,
    'close it with ::: on a line of its own'
  )
}

export function blockHoldsOneParagraph(place: Place, name: string): Complaint {
  return complain(
    'block-holds-one-paragraph',
    'error',
    place,
    name === 'signatures'
      ? 'signatures are paragraphs, one a party'
      : `the block :::${name} holds exactly one paragraph`
  )
}

export function blockOccursOnce(place: Place, name: string, first: Place): Complaint {
  return complain('block-occurs-once', 'error', place, `the statement has a ${name} already, in line ${first.line}`)
}

export function statementHasTitle(place: Place): Complaint {
  return complain(
    'statement-has-title',
    'error',
    place,
    'the statement does not begin with its title',
    'write # and the title above everything else'
  )
}

export function paragraphsAreCounted(place: Place, declared: number, found: number): Complaint {
  return complain(
    'paragraphs-are-counted',
    'error',
    place,
    `the front matter says ${declared} paragraphs, the text has ${found}`,
    'their numbers are cited: change the count only where the numbers shall change'
  )
}

export function notesFileHoldsNotes(place: Place): Complaint {
  return complain(
    'notes-file-holds-notes',
    'error',
    place,
    'this belongs to no note',
    'a note begins with [^id]: and its further lines are indented by four spaces'
  )
}

export function noteNamesSources(place: Place): Complaint {
  return complain(
    'note-names-sources',
    'warning',
    place,
    'the note does not name its sources and is printed with 待核',
    'end it with :sources[…], codes of sources.yaml'
  )
}

export function sourcesStandLast(place: Place): Complaint {
  return complain('sources-stand-last', 'error', place, ':sources stands once, at the end of the note')
}

/* ------------------------------------------------------------------ collate */

export function differenceIsAccountedFor(
  place: Place,
  unit: string,
  witness: Place,
  received: string,
  edited: string,
  differing: { received: string; edited: string }
): Complaint {
  return complain(
    'difference-is-accounted-for',
    'error',
    place,
    `${unit}: witness ${witness.line}:${witness.column} has ${quote(shorten(visible(received)))}, text has ${quote(shorten(visible(edited)))}`,
    `${codePoints(differing.received)} against ${codePoints(differing.edited)}; mend the text, or declare an operation on ${witness.file}`
  )
}

export function paragraphIsInBoth(
  place: Place,
  where: string,
  witness: Place,
  words: string,
  has: 'witness' | 'text'
): Complaint {
  const spot = `witness ${witness.line}:${witness.column}`
  const paragraph = quote(shorten(visible(words)))
  const message =
    has === 'witness'
      ? `${spot} has the paragraph ${paragraph}, text has none`
      : `${spot} has no such paragraph, text has ${paragraph}`
  return complain(
    'paragraph-is-in-both',
    'error',
    place,
    `${where}: ${message}`,
    `mend the text, or declare an operation on ${witness.file}`
  )
}

export function emendationIsDeclared(place: Place, unit: string, operation: string, known: string[]): Complaint {
  return complain(
    'emendation-is-declared',
    'error',
    place,
    `${unit}: ${quote(operation)} is no declared operation of this statement`,
    didYouMean(operation, known)
  )
}

export function operationIsMarkedOnce(place: Place, operation: string, marks: number): Complaint {
  return complain(
    'operation-is-marked-once',
    'error',
    place,
    `${operation} has ${marks === 0 ? 'no emendation' : `${marks} emendations`} in the text`,
    `write :emendation[…]{op=${operation}} once, where the text was changed`
  )
}

export function lemmaIsReading(
  place: Place,
  unit: string,
  operation: string,
  lemma: string,
  reading: string
): Complaint {
  return complain(
    'lemma-is-reading',
    'error',
    place,
    `${unit}: the emendation encloses ${quote(lemma)}, ${operation} puts ${reading === '' ? 'nothing' : quote(reading)}`,
    reading === '' ? 'where something was left out, write the emendation without words' : undefined
  )
}

export function emendationIsInPlace(place: Place, unit: string, operation: string): Complaint {
  return complain('emendation-is-in-place', 'error', place, `${unit}: this is not where ${operation} changed the text`)
}

export function witnessIsUsedUp(place: Place, siglum: string, words: string): Complaint {
  return complain(
    'witness-is-used-up',
    'error',
    place,
    `${quote(shorten(words))} of ${siglum} is in no statement`,
    'extend the lines of a statement, or exclude it by an operation and quote it'
  )
}

export function witnessIsComparable(place: Place, siglum: string, statement: string, percent: number): Complaint {
  return complain(
    'witness-is-comparable',
    'error',
    place,
    `of ${siglum} only ${percent} % is in ${statement}`,
    'another statement, or another script? `lines` says where it stands, operations bring it nearer'
  )
}

export function variantsAreDecided(
  place: Place,
  siglum: string,
  at: string,
  [lemma, reading]: [string, string],
  count: number
): Complaint {
  const more = count === 1 ? '' : `, and ${count - 1} more wait`
  const besides = reading === '' ? `lacks ${quote(lemma)}` : `has ${quote(reading)} besides`
  const difference = reading === '' || lemma === '' ? besides : `has ${quote(reading)}, the text ${quote(lemma)}`
  return complain(
    'variants-are-decided',
    'warning',
    place,
    `${at}: ${siglum} ${difference}; this waits for a decision${more}`,
    'engross collate lists what waits, as lines for the file of variants'
  )
}

export function decisionMeetsAVariant(place: Place, siglum: string, at: string): Complaint {
  return complain(
    'decision-meets-a-variant',
    'warning',
    place,
    `${siglum} has no such variant in ${at}`,
    'engross collate lists the variants there are'
  )
}

/* ------------------------------------------------------------------ annotate */

export function referenceResolves(place: Place, target: string, known: string[]): Complaint {
  return complain('reference-resolves', 'error', place, `nothing is called ${quote(target)}`, didYouMean(target, known))
}

export function authorityIsKnown(place: Place, id: string, known: string[]): Complaint {
  return complain('authority-is-known', 'error', place, `there is no authority ${quote(id)}`, didYouMean(id, known))
}

export function callHasNote(place: Place, id: string, known: string[]): Complaint {
  return complain('call-has-note', 'error', place, `there is no note ${quote(id)}`, didYouMean(id, known))
}

export function noteIsCalled(place: Place, id: string): Complaint {
  return complain(
    'note-is-called',
    'error',
    place,
    `nothing calls the note ${quote(id)}`,
    `write [^${id}] at its lemma`
  )
}

export function noteHoldsNoNote(place: Place, outer: string, inner: string): Complaint {
  return complain(
    'note-holds-no-note',
    'error',
    place,
    `the note ${quote(outer)} calls another note of its own series, ${quote(inner)}`,
    'say it in the note, refer to the other with :ref, or put the other into another series'
  )
}

export function formIsDecided(place: Place, form: string, authorities: string[], at: string[]): Complaint {
  return complain(
    'form-is-decided',
    'error',
    place,
    `${quote(form)} may be ${authorities.join(' or ')}; undecided in ${at.join(', ')}`,
    `mark it there (:mark[${form}]{as=${authorities[0] ?? ''}}), reject it in one record, or list it under \`shared\``
  )
}

export function mentionIsNotCrossed(place: Place, form: string, by: string, at: string[]): Complaint {
  return complain(
    'mention-is-not-crossed',
    'warning',
    place,
    `${quote(form)} is not indexed in ${at.join(', ')}: it begins inside ${quote(by)}`,
    'if it is meant, mark it with :mark[…]{as=…}'
  )
}

export function rejectApplies(place: Place, variant: string, at: string): Complaint {
  return complain(
    'reject-applies',
    'warning',
    place,
    `the reject of ${quote(variant)} at ${at} meets nothing`,
    'a place is D1:6, D1:signatures, D1:dateline or note:id'
  )
}

export function acceptApplies(place: Place, variant: string, at: string): Complaint {
  return complain(
    'accept-applies',
    'error',
    place,
    `the accept of ${quote(variant)} at ${at} meets nothing`,
    'a place is D1:6, D1:signatures, D1:dateline or note:id; the form must stand there'
  )
}

/* ------------------------------------------------------------------ assemble, locate, compose */

export function authorityIsMentioned(place: Place, heading: string): Complaint {
  return complain(
    'authority-is-mentioned',
    'warning',
    place,
    `${quote(heading)} is never mentioned and is left out of the index`,
    'add a variant, or mark a place with :mark'
  )
}

export function seeAlsoLeadsOn(place: Place, heading: string, target: string): Complaint {
  return complain(
    'see-also-leads-on',
    'error',
    place,
    `参见 under ${quote(heading)} points to ${quote(target)}, which has no other entry in the index`,
    'take it out of `seeAlso`, or mark a mention'
  )
}

export function seeLeadsOn(place: Place, heading: string, target: string): Complaint {
  return complain(
    'see-leads-on',
    'error',
    place,
    `见 under ${quote(heading)} points to ${quote(target)}, which has no entry in the index`,
    'point to a heading that is mentioned'
  )
}

export function seeIsNoCircle(place: Place, path: string[]): Complaint {
  return complain(
    'see-is-no-circle',
    'error',
    place,
    `\`see\` leads on and on: ${path.join(' → ')}`,
    'point to the heading that is used'
  )
}

export function seeStandsAlone(place: Place, heading: string, besides: string): Complaint {
  return complain(
    'see-stands-alone',
    'error',
    place,
    `${quote(heading)} has 见, and ${besides} besides`,
    'a heading that is not used has nothing of its own: give it to the heading that is'
  )
}

export function headingIsThere(place: Place, id: string, language: string, index: string): Complaint {
  return complain(
    'heading-is-there',
    'error',
    place,
    `${quote(id)} has no heading in ${language}, and the index ${quote(index)} wants one`,
    `write heading: { ${language}: … }`
  )
}

export function rangeIsWhole(place: Place, authority: string, lacks: 'from' | 'to'): Complaint {
  return complain(
    'range-is-whole',
    'error',
    place,
    lacks === 'to'
      ? `no range=to closes the range of ${quote(authority)}`
      : `no range of ${quote(authority)} is open here`,
    `write :mark{as=${authority} range=${lacks}} ${lacks === 'to' ? 'where it ends' : 'where it begins'}`
  )
}

export function broaderIsNoCircle(place: Place, path: string[]): Complaint {
  return complain('broader-is-no-circle', 'error', place, `\`broader\` runs in a circle: ${path.join(' → ')}`)
}

export function subheadingIsNear(place: Place, path: string[]): Complaint {
  return complain(
    'subheading-is-near',
    'error',
    place,
    `a subheading stands two levels under its heading at most: ${path.join(' < ')}`,
    'put it higher, or make it a heading with `seeAlso`'
  )
}

export function headingsDiffer(place: Place, heading: string): Complaint {
  return complain(
    'headings-differ',
    'error',
    place,
    `the index has ${quote(heading)} twice`,
    'add a qualifier in （）, or take the 见 form out'
  )
}

export function readingFitsHeading(place: Place, heading: string, pinyin: string): Complaint {
  return complain(
    'reading-fits-heading',
    'error',
    place,
    `the reading ${quote(pinyin)} does not fit ${quote(heading)}`,
    'one syllable a character, with tone marks and apostrophes as GB/T 16159; what stands in （） is not read'
  )
}

export function orderIsCurated(place: Place, heading: string, next: string): Complaint {
  return complain(
    'order-is-curated',
    'warning',
    place,
    `${quote(heading)} comes before ${quote(next)} by its reading, but not for ICU`,
    'check both readings; if they are right, set `readingReviewed: true`'
  )
}

export function glossaryWordOccurs(place: Place, word: string): Complaint {
  return complain(
    'glossary-word-occurs',
    'error',
    place,
    `${quote(word)} is in no paragraph of the statements`,
    'the glossary has words as they stand in the texts'
  )
}

export function passageIsInParagraph(place: Place, at: string, words: string): Complaint {
  return complain(
    'passage-is-in-paragraph',
    'error',
    place,
    `${at} does not say ${quote(shorten(words))}`,
    'quote the words as they stand there, without notes'
  )
}

export function classIsDescribed(place: Place, name: string, known: string[]): Complaint {
  return complain(
    'class-is-described',
    'error',
    place,
    `the statement of method cannot name the class ${quote(name)}`,
    didYouMean(name, known)
  )
}

export function exclusionIsQuoted(place: Place, operation: string): Complaint {
  return complain(
    'exclusion-is-quoted',
    'error',
    place,
    `no source note quotes what ${operation} leaves out, nor an original note`,
    'nothing is left out without a trace: quote it word for word in :::source-note'
  )
}

export function siglumIsExplained(place: Place, siglum: string, known: string[]): Complaint {
  return complain(
    'siglum-is-explained',
    'error',
    place,
    `the apparatus names ${quote(siglum)}, which is neither a witness nor an abbreviation`,
    didYouMean(siglum, known)
  )
}

export function abbreviationIsUsed(place: Place, short: string): Complaint {
  return complain(
    'abbreviation-is-used',
    'warning',
    place,
    `nothing in the book is abbreviated ${quote(short)}; it is not printed`,
    'delete the record, or correct the short form'
  )
}

export function sourceIsCited(place: Place, code: string): Complaint {
  return complain('source-is-cited', 'warning', place, `nothing rests on the source ${quote(code)}; it is not listed`)
}

export function referenceIsPrinted(place: Place, target: string): Complaint {
  return complain(
    'reference-is-printed',
    'error',
    place,
    `the reference points to ${quote(target)}, which this edition does not print`,
    'a part may be missing from `parts`, or the authority is never mentioned'
  )
}

export function anchorIsOnAPage(anchor: string): Complaint {
  return blameEngross(
    complain('anchor-is-on-a-page', 'error', undefined, `the press lost the place of ${quote(anchor)}`)
  )
}

/* ------------------------------------------------------------------ settle */

export function pagesSettle(passes: number, moving: string[]): Complaint {
  const named = `${moving.slice(0, 5).join(', ')}${moving.length > 5 ? ` and ${moving.length - 5} more` : ''}`
  return complain(
    'pages-settle',
    'error',
    undefined,
    `after ${passes} passes the pages still move: ${named}`,
    'a reference whose width changes with its page pushes the line over; put it elsewhere in the sentence'
  )
}

/* ------------------------------------------------------------------ press */

export function browserStarts(path: string, reason: string, sandboxed: boolean, named: boolean): Complaint {
  const sandbox = 'where user namespaces are forbidden, ENGROSS_SANDBOX=off starts it without its sandbox'
  const other = 'ENGROSS_BROWSER names another one; `engross doctor` shows what is used'
  const name = 'unset ENGROSS_BROWSER, or let it name an executable'
  const hint = named ? (sandboxed ? `${name}; ${sandbox}` : name) : sandboxed ? sandbox : other
  return blameEnvironment(complain('browser-starts', 'error', undefined, `cannot start ${path}: ${reason}`, hint))
}

export function browserIsSandboxed(reason: string): Complaint {
  return blameEnvironment(
    complain(
      'browser-is-sandboxed',
      'warning',
      undefined,
      `the browser runs without its sandbox, for ${reason}`,
      'it opens only pages that engross made; as an ordinary user it runs in its sandbox'
    )
  )
}

export function browserAnswers(reason: string): Complaint {
  return blameEnvironment(complain('browser-answers', 'error', undefined, reason))
}

export function glyphExists(character: string, families: string[], unit: string | undefined): Complaint {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const message = `no font has ${quote(character)} (U+${code}), first in ${unit ?? 'generated text'}`
  const fonts = families.filter((family) => family !== 'serif').map(quote)
  const lacking = fonts.length === 0 ? '' : `; ${fonts.join(', ')} ${fonts.length === 1 ? 'lacks' : 'lack'} it`
  const hint = `name a font that has it under fonts in edition.yaml, or write another character${lacking}`
  return inUnit(unit, complain('glyph-exists', 'error', undefined, message, hint))
}

export function pageAsksForNothingElse(address: string): Complaint {
  return complain(
    'page-asks-for-nothing-else',
    'error',
    undefined,
    `a page asked for ${address}, which is not in the edition`,
    'pages are set with no network; images lie in the manuscripts folder'
  )
}

export function noteStandsAlone(note: string): Complaint {
  return inUnit(note, complain('note-stands-alone', 'error', undefined, `${note} stands inside another note`))
}

export function engineSetsSeries(engine: string, series: string, why: string): Complaint {
  return complain(
    'engine-sets-series',
    'error',
    undefined,
    `the engine ${engine} cannot set the notes of the series ${quote(series)}: ${why}`,
    'build with --engine galley, or declare the series otherwise in edition.yaml'
  )
}

export function engineDividesWords(): Complaint {
  const message = 'the engine pagedjs divides no words: lines of alphabets are set looser'
  return complain('engine-divides-words', 'warning', undefined, message, 'build with --engine galley')
}

export function noteHasRoom(note: string): Complaint {
  const message = `${note} does not fit beside the first line of its page`
  return inUnit(note, complain('note-has-room', 'error', undefined, message, 'shorten it, or move it to another line'))
}

export function marginBoxIsKnown(page: string, detail: string): Complaint {
  return complain(
    'margin-box-is-known',
    'error',
    undefined,
    `${page} has a margin box that finished pages cannot have: ${detail}`,
    'top and bottom, left, center and right, with strings and counter(page)'
  )
}

export function counterIsKnown(declaration: string): Complaint {
  return complain(
    'counter-is-known',
    'error',
    undefined,
    `finished pages cannot keep this counter of the style sheets: ${declaration.trim()}`,
    'only counter(page) in margin boxes; other numbers are text'
  )
}

export function styleIsCarriedOut(place: Place, what: string): Complaint {
  return complain(
    'style-is-carried-out',
    'warning',
    place,
    `nothing comes of ${what}`,
    'the page knows @page with size, margins and margin boxes, string-set, named pages and breaks'
  )
}

export function measureIsEven(part: string, page: string): Complaint {
  return complain(
    'measure-is-even',
    'error',
    undefined,
    `${part} has pages ${page === '' ? '' : `of type ${quote(page)} `}whose lines are not equally long`,
    'left, right and first pages of a type may differ in where the type area stands, not in its width'
  )
}

export function lineFitsPage(unit: string): Complaint {
  const message = `${unit} is taller than a page and cannot be broken`
  return inUnit(unit, complain('line-fits-page', 'error', undefined, message, 'make the picture smaller, or divide it'))
}

export function lineStandsAsPlanned(unit: string, page: number, px: number): Complaint {
  const message = `${unit} stands ${px.toFixed(1)} px from where page ${page} was to have it`
  return inUnit(unit, blameEngross(complain('line-stands-as-planned', 'error', undefined, message)))
}

export function imageIsReadable(file: string): Complaint {
  return complain('image-is-readable', 'error', undefined, `the browser cannot read the image ${quote(file)}`)
}

export function nothingIsLostInLayout(unit: string, detail: string): Complaint {
  return inUnit(unit, blameEngross(complain('nothing-is-lost-in-layout', 'error', undefined, `${unit}: ${detail}`)))
}

export function nothingIsClipped(unit: string, page: string, detail: string): Complaint {
  return blameEngross(
    complain(
      'nothing-is-clipped',
      'error',
      undefined,
      `${unit}, page ${page}: ${detail}`,
      'what may not break has to be shorter than a page'
    )
  )
}

export function engineIsContent(words: string): Complaint {
  return blameEngross(complain('engine-is-content', 'error', undefined, `Paged.js says: ${words}`))
}

/* ------------------------------------------------------------------ prove */

/** Where a fault of the product was seen: `D1:6`, `PDF, page 12`, and where the text was written. */
export interface Spot {
  unit: string
  product: string
  place: Place | undefined
}

export function nothingIsLost(spot: Spot, words: string): Complaint {
  return productFault('nothing-is-lost', spot, `${characters(words)} is lost`)
}

export function nothingIsDoubled(spot: Spot, words: string): Complaint {
  return productFault('nothing-is-doubled', spot, `${characters(words)} stands there twice`)
}

export function nothingIsAdded(spot: Spot, words: string): Complaint {
  return productFault('nothing-is-added', spot, `${characters(words)} is not in the edition`)
}

export function nothingIsChanged(spot: Spot, words: string, found: string): Complaint {
  return productFault('nothing-is-changed', spot, `${characters(words)} has become ${characters(found)}`)
}

export function nothingIsMoved(spot: Spot, after: string | undefined): Complaint {
  return productFault(
    'nothing-is-moved',
    spot,
    `stands out of its order, ${after === undefined ? 'first' : `after ${after}`}`
  )
}

export function noteStandsByItsCall(spot: Spot, called: string): Complaint {
  return productFault('note-stands-by-its-call', spot, `is called on ${called}`)
}

export function markIsThere(spot: Spot): Complaint {
  return productFault('mark-is-there', spot, 'the mark before it is lost')
}

export function nothingOverlaps(spot: Spot, words: string, other: string): Complaint {
  return productFault('nothing-overlaps', spot, `${quote(words)} and ${quote(other)} stand on each other`)
}

export function pageMapIsTrue(spot: Spot, says: string, stands: string): Complaint {
  return productFault('page-map-is-true', spot, `the page map says ${says}, it is ${stands}`)
}

export function wordsStayApart(spot: Spot, words: string): Complaint {
  return productFault('words-stay-apart', spot, `${quote(words)} is joined or parted otherwise than in the text`)
}

export function noteHangsTogether(spot: Spot, found: string | undefined): Complaint {
  const where = found === undefined ? 'in none of a note' : `in that of ${quote(found)}`
  return productFault('note-hangs-together', spot, `it hangs in another tag than it should: ${where}`)
}

export function outlineLeadsRight(spot: Spot): Complaint {
  return productFault(
    'outline-leads-right',
    spot,
    'the outline leads to a page that has no heading of exactly these words'
  )
}

export function linkLeadsRight(spot: Spot, target: string): Complaint {
  return productFault('link-leads-right', spot, `a link leads to ${quote(target)}, which is not there`)
}

export function textLayerIsClean(spot: Spot, found: string, isMissing: boolean): Complaint {
  const what = isMissing
    ? `${characters(found)} is drawn as the missing glyph`
    : `the text layer has ${characters(found)}`
  return productFault('text-layer-is-clean', spot, what)
}

export function fontIsEmbedded(font: string, reason: string): Complaint {
  return blameEngross(
    complain(
      'font-is-embedded',
      'error',
      undefined,
      `PDF: font ${quote(font)} ${reason}`,
      'fonts must have TrueType outlines, and every character a glyph in them'
    )
  )
}

export function colourIsBlack(folio: string, colour: string): Complaint {
  return complain(
    'colour-is-black',
    'warning',
    undefined,
    `PDF for print, page ${folio}: the colour ${colour} (red, green, blue) is printed as the grey of its brightness`,
    'the profile print has one ink; let the style sheets say greys'
  )
}

export function gradientIsBlack(): Complaint {
  return complain(
    'gradient-is-black',
    'error',
    undefined,
    'PDF for print: a gradient or pattern has colours that cannot be printed in black',
    'let the style sheets and drawings use plain colours'
  )
}

export function imageIsFine(folio: string, resolution: number, least: number): Complaint {
  return complain(
    'image-is-fine',
    'warning',
    undefined,
    `PDF for print, page ${folio}: an image has ${resolution} pixels an inch where it is printed; at least ${least} are wanted`,
    'take a larger image, or print it smaller'
  )
}

export function pdfProfileIsKnown(name: string, known: string[]): Complaint {
  return blameUsage(
    complain('pdf-profile-is-known', 'error', undefined, `no profile is called ${quote(name)}`, didYouMean(name, known))
  )
}

export function pdfHasThePages(reason: string): Complaint {
  return blameEngross(complain('pdf-has-the-pages', 'error', undefined, reason))
}

export function pageNumbersAreKnown(reason: string): Complaint {
  return complain(
    'page-numbers-are-known',
    'warning',
    undefined,
    `the page numbers in contents, index and references are not proved: ${reason}`,
    'the PDF names too few destinations; one built by this version names all'
  )
}

export function pdfIsReadable(reason: string): Complaint {
  return complain('pdf-is-readable', 'error', undefined, reason, 'give a PDF that engross has made')
}

export function pdfIsAccessible(finding: PdfFinding, shall: string, found: string): Complaint {
  const often = finding.times === 1 ? '' : `, ${finding.times} times`
  const complaint = complain(
    'pdf-is-accessible',
    'error',
    undefined,
    `PDF/UA-1 ${finding.clause}: ${shall}; ${found}${often}`
  )
  return { ...complaint, finding }
}

/** The same of a PDF that we have made. */
export function ourPdfIsAccessible(finding: PdfFinding, shall: string, found: string): Complaint {
  return blameEngross(pdfIsAccessible(finding, shall, found))
}

export function pdfCanBeChecked(file: string, reason: string): Complaint {
  return complain('pdf-can-be-checked', 'error', undefined, `${quote(file)} cannot be checked: ${reason}`)
}

function productFault(rule: string, { unit, product, place }: Spot, what: string): Complaint {
  return blameEngross(complain(rule, 'error', place, `${unit} (${product}): ${what}`))
}

/** Quote characters, few of them with their code points, for some look alike: `“一” (U+4E00)`. */
function characters(words: string): string {
  const codes = [...words].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  const shown = codes.length > 40 ? `${[...words].slice(0, 40).join('')}…` : words
  return codes.length > 3 ? quote(shown) : `${quote(shown)} (${codes.join(' ')})`
}

/* ------------------------------------------------------------------ impose */

export function sheetIsKnown(sheet: string, known: string[]): Complaint {
  return blameUsage(
    complain(
      'sheet-is-known',
      'error',
      undefined,
      `no sheet is called ${quote(sheet)}`,
      `known: ${known.join(', ')}; or a size in mm, as 320x225`
    )
  )
}

export function upIsPossible(up: number): Complaint {
  return blameUsage(
    complain(
      'up-is-possible',
      'error',
      undefined,
      `a booklet cannot have ${up} pages on a side`,
      'folded pages come in pairs: 2, 4 or 8; other numbers only with --scheme n-up'
    )
  )
}

export function pagesFitTheSheet(
  { trim, bleed }: { trim: { width: number; height: number }; bleed: number },
  up: number,
  sheet: string
): Complaint {
  const size = `${tenths(trim.width)} × ${tenths(trim.height)} mm${bleed > 0 ? ` with ${tenths(bleed)} mm bleed` : ''}`
  return blameUsage(
    complain(
      'pages-fit-the-sheet',
      'error',
      undefined,
      `${up} pages of ${size} have no room on ${quote(sheet)}`,
      'pages are never scaled: take a larger sheet (A3, SRA4) or fewer pages a side'
    )
  )
}

export function blanksAreAllowed(pages: number, blanks: number): Complaint {
  return blameUsage(
    complain(
      'blanks-are-allowed',
      'error',
      undefined,
      `${pages} pages need ${blanks} blank ${blanks === 1 ? 'page' : 'pages'} to fill the last sheet`,
      'let them stand at the end (--blanks end) or before the last page (--blanks before-last)'
    )
  )
}

export function creepIsSmall(creep: number, sheets: number): Complaint {
  return complain(
    'creep-is-small',
    'warning',
    undefined,
    `the pages of the innermost of ${sheets} sheets move ${tenths(creep)} mm toward the fold`,
    'several gatherings fold better: --gathering 32'
  )
}

export function pagesAreOfOneSize(file: string, page: number, found: string, first: string): Complaint {
  return complain(
    'pages-are-of-one-size',
    'error',
    undefined,
    `${quote(file)}: page ${page} is ${found} mm, the first is ${first} mm`,
    'only pages of one size can be folded together'
  )
}

export function pdfCanBeImposed(file: string, reason: string): Complaint {
  return complain('pdf-can-be-imposed', 'error', undefined, `${quote(file)}: ${reason}`)
}

export function editionIsBuilt(file: string): Complaint {
  return complain(
    'edition-is-built',
    'error',
    undefined,
    `there is no ${quote(file)}`,
    'engross build makes it; or name a PDF instead of a folder'
  )
}

export function buildIsOfToday(file: string): Complaint {
  return complain(
    'build-is-of-today',
    'error',
    undefined,
    `${quote(file)} was built from other manuscripts than these`,
    'run engross build again; or name the PDF itself, to impose it all the same'
  )
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/* ------------------------------------------------------------------ command line, environment */

/** What commander says of a command line that it cannot read, for a program. */
export function usageIsKnown(reason: string, hint: string): Complaint {
  return blameUsage(complain('usage-is-known', 'error', undefined, reason, hint))
}

export function optionIsPossible(option: string, written: string, expected: string): Complaint {
  return blameUsage(
    complain('option-is-possible', 'error', undefined, `${option} ${quote(written)}`, `it takes ${expected}`)
  )
}

export function folderIsThere(folder: string, isFile = false): Complaint {
  const message = isFile ? `${quote(folder)} is a file, not a folder` : `there is no folder ${quote(folder)}`
  return blameUsage(complain('folder-is-there', 'error', undefined, message, 'name the folder that holds edition.yaml'))
}

export function fileIsThere(file: string): Complaint {
  return complain('file-is-there', 'error', undefined, `there is no file ${quote(file)}`)
}

export function folderIsFree(folder: string): Complaint {
  return complain(
    'folder-is-free',
    'error',
    undefined,
    `there is something in ${quote(folder)} already`,
    'import makes a new folder and never writes into another: name one with --output'
  )
}

export function proofIsReadable(file: string, reason: string): Complaint {
  return complain(
    'proof-is-readable',
    'error',
    undefined,
    `cannot compare ${quote(file)}: ${reason}`,
    'name the output folder of a build, or the proof.json in it'
  )
}

export function editionIsKnown(place: Place, name: string, known: string[]): Complaint {
  return blameUsage(
    complain('edition-is-known', 'error', place, `no edition is called ${quote(name)}`, didYouMean(name, known))
  )
}

export function nameIsKnown(name: string, known: string[]): Complaint {
  return blameUsage(
    complain('name-is-known', 'error', undefined, `no record and no text has ${quote(name)}`, didYouMean(name, known))
  )
}

export function indexIsKnown(name: string, known: string[]): Complaint {
  return blameUsage(
    complain('index-is-known', 'error', undefined, `no index is called ${quote(name)}`, didYouMean(name, known))
  )
}

export function epochIsSeconds(value: string): Complaint {
  return blameEnvironment(
    complain(
      'epoch-is-seconds',
      'error',
      undefined,
      `SOURCE_DATE_EPOCH is ${quote(value)}`,
      'it counts whole seconds since 1970'
    )
  )
}

/** Said before the work begins; `outputIsWritten` is said at its end. */
export function outputIsWritable(folder: string, obstacle: string): Complaint {
  return blameEnvironment(
    complain(
      'output-is-writable',
      'error',
      undefined,
      `cannot write to ${quote(folder)}: ${obstacle}`,
      'nothing was built; name another folder with --output'
    )
  )
}

export function outputIsWritten(folder: string, reason: string): Complaint {
  return blameEnvironment(
    complain(
      'output-is-written',
      'error',
      undefined,
      `cannot write ${quote(folder)}: ${reason}`,
      'what was there before is untouched'
    )
  )
}

export function programIsSound(reason: string): Complaint {
  return blameEngross(
    complain('program-is-sound', 'error', undefined, reason, 'this is a fault of engross; ENGROSS_DEBUG=1 shows where')
  )
}

/* ------------------------------------------------------------------ read: translations */

export function paragraphNamesItsOriginal(place: Place, written: string): Complaint {
  const message =
    written === ''
      ? 'this paragraph names no paragraph of the original'
      : `${quote(written)} is no number of a paragraph`
  return complain(
    'paragraph-names-its-original',
    'error',
    place,
    message,
    'begin it with :of[6], or :of[6, 7] where it stands for both'
  )
}

export function recordHasOriginal(place: Place, key: string, file: string, known: string[]): Complaint {
  return complain('record-has-original', 'error', place, `${quote(key)} is not in ${file}`, didYouMean(key, known))
}

/* ------------------------------------------------------------------ collate: translations */

/** `extra` translates nothing, `misaligned` stands out of order or is one of too many or too few. */
export function translationIsAligned(place: Place, of: string, how: 'extra' | 'misaligned'): Complaint {
  return complain(
    'translation-is-aligned',
    'error',
    place,
    how === 'extra' ? `${quote(of)} is not in the original` : `${quote(of)} is out of step with the original`,
    how === 'extra'
      ? 'take it out, or name the paragraph that it translates'
      : 'numbers do not go back, and headings and paragraphs of headnotes are as many as in the original'
  )
}

export function translationIsCurrent(place: Place, language: string, stale: string[]): Complaint {
  return complain(
    'translation-is-current',
    'warning',
    place,
    `the original has changed since this was translated into ${language}: ${listed(stale)}`,
    'engross translation shows the words before and after; look at it, then engross translation --accept'
  )
}

export function translationIsRecorded(place: Place, language: string, count: number, first: string): Complaint {
  return complain(
    'translation-is-recorded',
    'warning',
    place,
    `nobody has said what ${count} translations into ${language} were made from, first ${quote(first)}`,
    'engross translation --accept records the originals as they are'
  )
}

/** Not said of drafts, which are expected to have gaps. */
export function translationIsComplete(place: Place, language: string, missing: string[]): Complaint {
  return complain(
    'translation-is-complete',
    'warning',
    place,
    `not translated into ${language}: ${listed(missing)}`,
    'translate it; or write :of[6] alone where a paragraph shall stay out'
  )
}

export function languagesAgree(place: Place, rule: string, at: string, found: string): Complaint {
  return complain(
    'languages-agree',
    'warning',
    place,
    `${rule} of ${at} do not agree: ${found}`,
    'put it right, or dismiss it with a reason in the file dismissed of this language'
  )
}

export function dismissalMeetsAFinding(place: Place, rule: string, at: string): Complaint {
  return complain(
    'dismissal-meets-a-finding',
    'warning',
    place,
    `nothing is found any more that this dismisses: ${rule} of ${at}`,
    'delete it'
  )
}

export function pieceIsKnown(name: string, known: string[]): Complaint {
  return blameUsage(
    complain('piece-is-known', 'error', undefined, `nothing is called ${quote(name)}`, didYouMean(name, known))
  )
}

/* ------------------------------------------------------------------ words */

/** Make a complaint of a strict build: what an editor can mend is to be mended, so warnings about the text are errors. */
export function strictly(complaint: Complaint): Complaint {
  return complaint.blame === 'text' ? { ...complaint, severity: 'error' } : complaint
}

/** Say that the command line, not the text, is to be put right. */
function blameUsage(complaint: Complaint): Complaint {
  return { ...complaint, blame: 'usage' }
}

/** Say that the machine, not the text, is in the way. */
function blameEnvironment(complaint: Complaint): Complaint {
  return { ...complaint, blame: 'environment' }
}

/** Say which unit it is about, where no place is known: `publish` looks up where it was written. */
function inUnit(unit: string | undefined, complaint: Complaint): Complaint {
  return unit === undefined ? complaint : { ...complaint, unit }
}

/** Say that the fault is ours: the product is not what the text asked for. */
function blameEngross(complaint: Complaint): Complaint {
  return { ...complaint, blame: 'engross' }
}

function complain(
  rule: string,
  severity: Severity,
  place: Place | undefined,
  message: string,
  hint?: string
): Complaint {
  return {
    rule,
    severity,
    blame: 'text',
    ...(place === undefined ? {} : { place }),
    message,
    ...(hint === undefined ? {} : { hint })
  }
}

function quote(words: string): string {
  return `“${words}”`
}

/** Name the closest known word, or list the known ones where none is near. */
function didYouMean(word: string, known: string[]): string {
  const near = known
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))[0]
  if (near !== undefined && near.far <= Math.max(1, Math.floor(word.length / 3)))
    return `did you mean ${quote(near.candidate)}?`
  return known.length > 0 && known.length <= 20 ? `known: ${known.join(', ')}` : 'see manuscripts/README.md'
}

/** List names, the first of many. */
function listed(names: string[]): string {
  const most = 12
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}

/** Keep the beginning and end of long words. */
function shorten(words: string, most = 40): string {
  const characters = Array.from(words)
  if (characters.length <= most) return words
  return `${characters.slice(0, most - 12).join('')}…${characters.slice(-11).join('')}`
}

/** Show line ends and spaces that would not be seen. */
function visible(words: string): string {
  return words.replace(/\r\n|\n|\r/g, '¶').replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length))
}

function codePoints(words: string): string {
  const points = Array.from(words, codePoint)
  return points.length === 0 ? 'nothing' : points.length > 6 ? `${points.slice(0, 6).join(' ')} …` : points.join(' ')
}

function codePoint(character: string): string {
  return `U+${hexadecimal(character.codePointAt(0) ?? 0, 4)}`
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
