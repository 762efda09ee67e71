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

/* ------------------------------------------------------------------ assemble, locate, compose */

/* ------------------------------------------------------------------ press */

/* ------------------------------------------------------------------ prove */

/* ------------------------------------------------------------------ command line, environment */

/* ------------------------------------------------------------------ words */

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
