import type { Code, Effects, Extension, State } from 'micromark-util-types'

const leftSquareBracket = 91
const rightSquareBracket = 93
const caret = 94

/**
 * Read every `[^id]` as a note call, whether or not its note is defined in the same file.
 *
 * micromark-extension-gfm-footnote makes a call only where the definition stands in the same document; here the
 * notes have a file of their own. (Parsing both files as one was rejected: an unclosed block at the end of the text
 * would swallow the notes.) The tokens are those of the extension, so that its mdast twin understands them.
 */
export function noteCall(): Extension {
  return { text: { [leftSquareBracket]: { name: 'noteCall', tokenize } } }
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  return open

  function open(code: Code): State | undefined {
    effects.enter('gfmFootnoteCall')
    effects.enter('gfmFootnoteCallLabelMarker')
    effects.consume(code)
    effects.exit('gfmFootnoteCallLabelMarker')
    return marker
  }

  function marker(code: Code): State | undefined {
    if (code !== caret) return nok(code)
    effects.enter('gfmFootnoteCallMarker')
    effects.consume(code)
    effects.exit('gfmFootnoteCallMarker')
    return first
  }

  function first(code: Code): State | undefined {
    if (!mayStandInId(code)) return nok(code)
    effects.enter('gfmFootnoteCallString')
    effects.enter('chunkString').contentType = 'string'
    effects.consume(code)
    return rest
  }

  function rest(code: Code): State | undefined {
    if (mayStandInId(code)) {
      effects.consume(code)
      return rest
    }
    if (code !== rightSquareBracket) return nok(code)
    effects.exit('chunkString')
    effects.exit('gfmFootnoteCallString')
    effects.enter('gfmFootnoteCallLabelMarker')
    effects.consume(code)
    effects.exit('gfmFootnoteCallLabelMarker')
    effects.exit('gfmFootnoteCall')
    return ok
  }
}

/** Anything but white space, brackets and the end; whether it is a good id is for `id-is-plain` to say. */
function mayStandInId(code: Code): boolean {
  return code !== null && code > 32 && code !== leftSquareBracket && code !== rightSquareBracket
}
