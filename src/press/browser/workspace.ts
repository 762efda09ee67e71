import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Program } from './bundled.ts'
import { packageFolder } from './packages.ts'

/** A private folder that one browser lives in; nobody else's settings, fonts or leavings get into the pages. */
export interface Workspace {
  folder: string
  /** The browser's whole environment. */
  environment: Record<string, string>
  profile: string
  remove: () => void
}

/** Make the folder: 0700, under a name nobody can guess. What was unpacked for this once goes with it. */
export function openWorkspace({ libraries, passing }: Pick<Program, 'libraries' | 'passing'>): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'engross-'))
  for (const name of ['home', 'tmp', 'profile', 'fonts']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'fonts.conf'), fontconfig(join(folder, 'fonts')))
  return {
    folder,
    profile: join(folder, 'profile'),
    environment: {
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'tmp'),
      XDG_CONFIG_HOME: join(folder, 'home'),
      XDG_CACHE_HOME: join(folder, 'home'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries })
    },
    remove() {
      for (const path of [folder, passing]) {
        if (path !== undefined) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
      }
    }
  }
}

/** One font, for Chromium does not start without any. The book's own fonts come to the page as web fonts. */
function fontconfig(cache: string): string {
  const fonts = join(packageFolder('@expo-google-fonts/noto-serif'), '400Regular')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(cache)}</cachedir></fontconfig>
`
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
