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
  return complain('folder-is-there', 'error', undefined, `there is no folder ${quote(folder)}`, 'name the folder that holds edition.yaml')
}

export function editionIsKnown(place: Place, name: string, known: string[]): Complaint {
  return complain('edition-is-known', 'error', place, `no edition is called ${quote(name)}`, didYouMean(name, known))
}

export function outputIsWritten(folder: string, reason: string): Complaint {
  return blameEnvironment(
    complain('output-is-written', 'error', undefined, `cannot write ${quote(folder)}: ${reason}`, 'what was there before is untouched')
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
