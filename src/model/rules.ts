import { distance } from 'fastest-levenshtein'
import type { Complaint, Severity } from './complaint.ts'
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

/* ------------------------------------------------------------------ read: text */

export function directiveIsKnown(place: Place, name: string, known: string[]): Complaint {
  return complain('directive-is-known', 'error', place, `unknown directive ${quote(name)}`, didYouMean(name, known))
}

/* ------------------------------------------------------------------ collate */

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

export function noteIsCalledOnce(place: Place, id: string): Complaint {
  return complain(
    'note-is-called-once',
    'error',
    place,
    `the note ${quote(id)} is called here again`,
    `refer to it with :ref{to=note:${id}}`
  )
}

export function noteHoldsNoNote(place: Place, outer: string, inner: string): Complaint {
  return complain(
    'note-holds-no-note',
    'error',
    place,
    `the note ${quote(outer)} calls another note, ${quote(inner)}`,
    'say it in the note, or refer to the other with :ref'
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

export function mentionIsNotCrossed(place: Place, form: string, by: string): Complaint {
  return complain(
    'mention-is-not-crossed',
    'warning',
    place,
    `${quote(form)} is not indexed here: it begins inside ${quote(by)}`,
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

export function broaderIsNoCircle(place: Place, path: string[]): Complaint {
  return complain('broader-is-no-circle', 'error', place, `\`broader\` runs in a circle: ${path.join(' → ')}`)
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
    `no source note quotes what ${operation} leaves out`,
    'nothing is left out without a trace: quote it word for word in :::source-note'
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

/* ------------------------------------------------------------------ prove */

/* ------------------------------------------------------------------ command line, environment */

export function folderIsThere(folder: string): Complaint {
  return complain(
    'folder-is-there',
    'error',
    undefined,
    `there is no folder ${quote(folder)}`,
    'name the folder that holds edition.yaml'
  )
}

export function editionIsKnown(place: Place, name: string, known: string[]): Complaint {
  return complain('edition-is-known', 'error', place, `no edition is called ${quote(name)}`, didYouMean(name, known))
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

/* ------------------------------------------------------------------ words */

/** Say that the machine, not the text, is in the way. */
function blameEnvironment(complaint: Complaint): Complaint {
  return { ...complaint, blame: 'environment' }
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
