import type { Complain } from '../model/complaint.ts'
import { Refusal } from '../model/complaint.ts'
import { launch } from './browser/launch.ts'
import { coveredCharacters } from './fonts/coverage.ts'
import { fontFiles, usualFonts } from './fonts/faces.ts'

/** Try what a build needs: start the browser, read the fonts. What does not work goes to `complain`. */
export async function inspectPress(complain: Complain): Promise<Record<string, string>> {
  return { ...(await browserFacts(complain)), ...fontFacts() }
}

async function browserFacts(complain: Complain): Promise<Record<string, string>> {
  try {
    const { browser, path, sandboxed, close } = await launch(complain)
    const version = await browser.version()
    await close()
    return { browser: version, 'browser path': path, 'browser sandbox': sandboxed ? 'on' : 'off' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(error.complaint)
    return { browser: 'does not start' }
  }
}

function fontFacts(): Record<string, string> {
  const facts = fontFiles(usualFonts, () => true).map((font) => {
    const name = `${font.family} ${font.weight}${font.style === 'italic' ? ' italic' : ''}`
    return [name, `${font.source}, ${coveredCharacters(font).size} characters`]
  })
  return Object.fromEntries(facts)
}
