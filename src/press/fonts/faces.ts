import type { FontFile } from '../../model/pages.ts'
import { packageFile } from '../browser/packages.ts'

/**
 * The fonts of the book, by the names that style sheets call them.
 *
 * Static TrueType files only: Chromium embeds CFF outlines and variable fonts as Type 3 and writes Kangxi
 * radicals into the text layer.
 */
const table: Omit<FontFile, 'bytes'>[] = [
  face('Engross Serif', 400, 'normal', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  face('Engross Serif', 600, 'normal', 'noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'),
  face('Engross Serif', 700, 'normal', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  face('Engross Sans', 400, 'normal', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  face('Engross Sans', 500, 'normal', 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  face('Engross Sans', 700, 'normal', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  face('Engross Latin', 400, 'normal', 'noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  face('Engross Latin', 400, 'italic', 'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
  face('Engross Latin', 700, 'normal', 'noto-serif/700Bold/NotoSerif_700Bold.ttf')
]

function face(family: string, weight: number, style: 'normal' | 'italic', file: string): Omit<FontFile, 'bytes'> {
  return { family, weight, style, source: `@expo-google-fonts/${file}` }
}

const loaded = new Map<string, FontFile>()

/** Load the fonts of the families that are wanted, in the order of the table. */
export function fontFiles(families: (family: string) => boolean): FontFile[] {
  return table.filter(({ family }) => families(family)).map(load)
}

function load(font: Omit<FontFile, 'bytes'>): FontFile {
  const known = loaded.get(font.source)
  if (known !== undefined) return known
  const [scope, name, ...file] = font.source.split('/')
  const whole = { ...font, bytes: packageFile(`${scope}/${name}`, file.join('/')) }
  loaded.set(font.source, whole)
  return whole
}
