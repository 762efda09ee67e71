import type { FontUse, GlyphUse } from '../content/subjects.ts'
import type { Collection, CompositeFacts } from '../font/font.ts'
import { isIdentity, isPredefined } from '../font/predefined-cmaps.ts'
import type { Rule } from '../rule.ts'

const collectionName = (collection: Collection | undefined) =>
  collection === undefined
    ? 'none'
    : `${collection.registry}-${collection.ordering}-${collection.supplement ?? 'without supplement'}`

function isOneCollection({ collection, cmapCollection }: CompositeFacts): boolean {
  if (collection?.registry === undefined || collection.ordering === undefined) return false
  const isSame = collection.registry === cmapCollection?.registry && collection.ordering === cmapCollection?.ordering
  const [font, cmap] = [collection.supplement, cmapCollection?.supplement]
  return isSame && font !== undefined && cmap !== undefined && font <= cmap
}

const compositeRules: Rule<FontUse>[] = [
  {
    id: '7.21.3.1-1',
    shall: 'The character collections of a CIDFont and its CMap are the same, and the CMap has all of its supplement',
    holds: ({ font: { composite } }) =>
      composite === undefined || isIdentity(composite.cmapName) || isOneCollection(composite),
    found: ({ font }) =>
      `${font.name}: ${collectionName(font.composite?.collection)} and ${collectionName(font.composite?.cmapCollection)}`
  },
  {
    id: '7.21.3.2-1',
    shall: 'An embedded CIDFont of type 2 has a CIDToGIDMap',
    holds: ({ font: { composite, isEmbedded } }) =>
      composite?.descendant !== 'CIDFontType2' || !isEmbedded || composite.cidToGidMap !== undefined,
    found: ({ font }) => `${font.name} has none`
  },
  {
    id: '7.21.3.3-1',
    shall: 'A CMap that is not one of ISO 32000-1, Table 118, is embedded',
    holds: ({ font: { composite } }) =>
      composite === undefined || composite.isCmapEmbedded || isPredefined(composite.cmapName),
    found: ({ font }) => `${font.composite?.cmapName} of ${font.name} is not`
  },
  {
    id: '7.21.3.3-2',
    shall: 'WMode of an embedded CMap is the same in its dictionary and in its program',
    holds: ({ font: { composite } }) =>
      composite?.writingModes === undefined || composite.writingModes.dictionary === composite.writingModes.program,
    found: ({ font }) => `${font.name}: ${Object.values(font.composite?.writingModes ?? {}).join(' and ')}`
  },
  {
    id: '7.21.3.3-3',
    shall: 'A CMap builds only on those of ISO 32000-1, Table 118',
    holds: ({ font: { composite } }) => composite?.uses === undefined || isPredefined(composite.uses),
    found: ({ font }) => `that of ${font.name} builds on “${font.composite?.uses}”`
  }
]

const trueTypeRules: Rule<FontUse>[] = [
  {
    id: '7.21.6-1',
    shall: 'The program of a TrueType font that is not symbolic has a cmap for text',
    holds: ({ font: { trueType } }) =>
      trueType?.cmaps === undefined ||
      trueType.isSymbolic ||
      trueType.cmaps.length > Number(trueType.cmaps.includes('3,0')),
    found: ({ font }) => `${font.name} has ${font.trueType?.cmaps?.join(' and ') || 'none'}`
  },
  {
    id: '7.21.6-2',
    shall:
      'A TrueType font that is not symbolic has MacRomanEncoding or WinAnsiEncoding; and if it has Differences, only names of the Adobe Glyph List and a (3,1) cmap',
    holds: ({ font: { trueType } }) => {
      if (trueType === undefined || trueType.isSymbolic) return true
      if (trueType.encoding !== 'MacRomanEncoding' && trueType.encoding !== 'WinAnsiEncoding') return false
      return (
        trueType.unknownNames === undefined ||
        (trueType.unknownNames.length === 0 && trueType.cmaps?.includes('3,1') === true)
      )
    },
    found: ({ font }) => `${font.name}: ${encodingOf(font.trueType)}`
  },
  {
    id: '7.21.6-3',
    shall: 'A symbolic TrueType font has no Encoding',
    holds: ({ font: { trueType } }) => trueType === undefined || !trueType.isSymbolic || !trueType.hasEncoding,
    found: ({ font }) => `${font.name} has`
  },
  {
    id: '7.21.6-4',
    shall: 'The program of a symbolic TrueType font has one cmap, or one for symbols (3,0)',
    holds: ({ font: { trueType } }) =>
      trueType?.cmaps === undefined ||
      !trueType.isSymbolic ||
      trueType.cmaps.length === 1 ||
      trueType.cmaps.includes('3,0'),
    found: ({ font }) => `${font.name} has ${font.trueType?.cmaps?.join(' and ') || 'none'}`
  }
]

function encodingOf(trueType: FontUse['font']['trueType']): string {
  const [unknown] = trueType?.unknownNames ?? []
  if (unknown !== undefined) return `“${unknown}” is no name of the list`
  if (trueType?.unknownNames !== undefined && trueType.cmaps?.includes('3,1') !== true) return 'it has no (3,1) cmap'
  return `its encoding is ${trueType?.encoding ?? 'not stated'}`
}

/** The rules for a font that text is set in. */
export const fontRules: Rule<FontUse>[] = [
  ...compositeRules,
  {
    id: '7.21.4.1-1',
    shall: 'The program of a font that is seen is embedded',
    holds: ({ font, isVisible }) => font.isEmbedded || !isVisible,
    found: ({ font }) => `that of ${font.name} is not`
  },
  {
    id: '7.21.4.2-1',
    shall: 'CharSet of a Type 1 subset lists the glyphs of its program',
    holds: ({ font }) => font.unlisted?.list !== 'CharSet',
    found: ({ font }) => `${font.name}: ${font.unlisted?.difference}`
  },
  {
    id: '7.21.4.2-2',
    shall: 'CIDSet of a CIDFont subset lists the CIDs of its program',
    holds: ({ font }) => font.unlisted?.list !== 'CIDSet',
    found: ({ font }) => `${font.name}: ${font.unlisted?.difference}`
  },
  ...trueTypeRules
]

const codeOf = ({ font, glyph }: GlyphUse) => `${font.name}: code ${glyph.code}`

/** The rules for a glyph that is shown. */
export const glyphRules: Rule<GlyphUse>[] = [
  {
    id: '7.21.4.1-2',
    shall: 'An embedded font has all glyphs that are seen',
    holds: ({ isVisible, glyph }) => !isVisible || glyph.isPresent !== false,
    found: (use) => `${codeOf(use)} has none`
  },
  {
    id: '7.21.5-1',
    shall: 'Glyphs are as wide in the font dictionary as in the font program',
    holds: ({ isVisible, glyph: { widthInFont, widthInProgram } }) =>
      !isVisible ||
      widthInFont === undefined ||
      widthInProgram === undefined ||
      Math.abs(widthInFont - widthInProgram) <= 1,
    found: (use) => `${codeOf(use)} is ${use.glyph.widthInFont} and ${use.glyph.widthInProgram}`
  },
  {
    id: '7.21.7-1',
    shall: 'Every code that is used can be mapped to Unicode',
    holds: ({ glyph }) => glyph.unicode !== undefined,
    found: (use) => `${codeOf(use)} cannot`
  },
  {
    id: '7.21.7-2',
    shall: 'No code is mapped to U+0000, U+FEFF or U+FFFE',
    holds: ({ glyph }) => !/[\0\uFEFF\uFFFE]/.test(glyph.unicode ?? ''),
    found: (use) => `${codeOf(use)} is`
  },
  {
    id: '7.21.8-1',
    shall: 'The glyph .notdef is not shown',
    holds: ({ glyph }) => glyph.name !== '.notdef',
    found: (use) => `${codeOf(use)} leads to it`
  }
]
