import type { FontChoice, FontName } from '../../model/edition-config.ts'
import type { FontFile } from '../../model/pages.ts'
import { packageFile } from '../browser/packages.ts'

type Face = Pick<FontFile, 'weight' | 'style'> & { file: string }

/**
 * The fonts that come with engross, by package, with the weights that the style sheets ask for.
 *
 * Static TrueType files only: Chromium embeds CFF outlines and variable fonts as Type 3 and writes Kangxi
 * radicals into the text layer.
 */
const packages: Record<FontName, Face[]> = {
  'noto-serif-sc': [
    { weight: 400, style: 'normal', file: '400Regular/NotoSerifSC_400Regular.ttf' },
    { weight: 600, style: 'normal', file: '600SemiBold/NotoSerifSC_600SemiBold.ttf' },
    { weight: 700, style: 'normal', file: '700Bold/NotoSerifSC_700Bold.ttf' }
  ],
  'noto-sans-sc': [
    { weight: 400, style: 'normal', file: '400Regular/NotoSansSC_400Regular.ttf' },
    { weight: 500, style: 'normal', file: '500Medium/NotoSansSC_500Medium.ttf' },
    { weight: 700, style: 'normal', file: '700Bold/NotoSansSC_700Bold.ttf' }
  ],
  'noto-serif': [
    { weight: 400, style: 'normal', file: '400Regular/NotoSerif_400Regular.ttf' },
    { weight: 400, style: 'italic', file: '400Regular_Italic/NotoSerif_400Regular_Italic.ttf' },
    { weight: 700, style: 'normal', file: '700Bold/NotoSerif_700Bold.ttf' }
  ]
}

/** The parts that fonts play, by the names that style sheets call them. */
const families = { text: 'Engross Serif', heads: 'Engross Sans', latin: 'Engross Latin' } as const

/** The fonts as they are chosen where `edition.yaml` says nothing. */
export const usualFonts: FontChoice = { text: 'noto-serif-sc', heads: 'noto-sans-sc', latin: 'noto-serif' }

const loaded = new Map<string, Uint8Array>()

/** Load the chosen fonts of the families that are wanted, in the order of `families`. */
export function fontFiles(choice: FontChoice, wanted: (family: string) => boolean): FontFile[] {
  const parts = ['text', 'heads', 'latin'] as const
  return parts
    .filter((part) => wanted(families[part]))
    .flatMap((part) => packages[choice[part]].map((face) => load(families[part], choice[part], face)))
}

function load(family: string, font: FontName, { file, ...face }: Face): FontFile {
  const name = `@expo-google-fonts/${font}`
  const source = `${name}/${file}`
  const bytes = loaded.get(source) ?? packageFile(name, file)
  loaded.set(source, bytes)
  return { family, ...face, bytes, source }
}
